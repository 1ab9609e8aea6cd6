package io.butie.application.run;

/** What to expect after one step of a run. */
public enum Progress {
  /** Another step can be made at once. */
  MORE,
  /** A person or the treasury has to do something first. */
  WAITING,
  /** The treasury has answered for everything; nothing is left to do but to reconcile. */
  DONE
}
