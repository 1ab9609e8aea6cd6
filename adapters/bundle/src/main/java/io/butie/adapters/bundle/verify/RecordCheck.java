package io.butie.adapters.bundle.verify;

/**
 * Something that has to hold for every record, seen in log order. What does not hold is an {@link
 * UntrueException}.
 */
interface RecordCheck {

  void see(ShownRecord shown);

  /** A record of which the bundle shows the leaf hash alone. */
  default void pass(long sequence) {}

  /** After the last record. */
  default void end() {}

  /** What was checked, with how many, for the report. */
  default void report(Checked checked) {}
}
