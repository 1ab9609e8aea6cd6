package io.butie.domain.policy;

/** What a finding does to its line. */
public enum Effect {
  /** The line is not paid. */
  REFUSE,
  /** The line waits until a named supervisor releases or denies it. */
  HOLD,
  /** Shown and recorded; stops nothing. */
  FLAG
}
