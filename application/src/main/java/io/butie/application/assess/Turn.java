package io.butie.application.assess;

import java.time.LocalDate;

/**
 * A line's turn: by the day of claim, then by line id as text.
 *
 * @param index the line's place in the list that was given
 */
record Turn(LocalDate claimedOn, String lineId, int index) implements Comparable<Turn> {

  static Turn of(PendingLine line, int index) {
    return new Turn(line.facts().claimedOn(), line.lineId(), index);
  }

  @Override
  public int compareTo(Turn other) {
    int byDay = claimedOn.compareTo(other.claimedOn);
    return byDay != 0 ? byDay : lineId.compareTo(other.lineId);
  }
}
