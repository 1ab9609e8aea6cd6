package io.butie.adapters.rest.claim;

import io.butie.application.port.ClaimFiles.ClaimFile;
import java.time.LocalDate;

/**
 * A file of claim lines as it is shown.
 *
 * @param sha256 of its bytes, so that its sender knows which one it was
 * @param lines that it registered; 0 until it is accepted
 * @param badRows how much is wrong in it, of which the first thousand are named
 */
public record ClaimFileView(
    String id,
    String region,
    String institution,
    String state,
    String sentBy,
    LocalDate sentOn,
    String sha256,
    long lines,
    long badRows) {

  static ClaimFileView of(ClaimFile file) {
    return new ClaimFileView(
        file.id(),
        file.region().code(),
        file.institution().value(),
        file.state().name(),
        file.sentBy().value(),
        file.sentOn(),
        file.content().hex(),
        file.lines(),
        file.badRows());
  }
}
