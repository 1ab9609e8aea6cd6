package io.butie.adapters.rest.run;

import io.butie.application.port.RunPages.RunLine;

/** A line of a run as it is shown: what is paid by which instruction, and how that stands. */
public record LineView(String line, String instruction, long amountFen, String instructionState) {

  static LineView of(RunLine line) {
    return new LineView(
        line.line().value(), line.instruction().value(), line.amount().fen(), line.state().name());
  }
}
