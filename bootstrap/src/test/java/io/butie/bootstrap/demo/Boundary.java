package io.butie.bootstrap.demo;

/** Where the plug is pulled: after so many steps of a run, or while the treasury is spoken to. */
public enum Boundary {
  STARTED(0),
  RESERVED(1),
  FROZEN(2),
  APPROVED(2),
  INSTRUCTED(3),
  DISPATCHED(4),
  BEFORE_SENDING(4),
  AFTER_SENDING(4),
  ACCEPTED(5),
  ANSWERED(6);

  private final int steps;

  Boundary(int steps) {
    this.steps = steps;
  }

  /** How many steps are committed before. */
  int steps() {
    return steps;
  }
}
