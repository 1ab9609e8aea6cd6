package io.butie.domain.claim;

/** What moves a claim line. */
public enum ClaimEvent {
  ASSESS_PAY,
  ASSESS_HOLD,
  ASSESS_REFUSE,
  /** A named supervisor releases a hold, with a reason. */
  RELEASE,
  /** A named supervisor denies a hold, with a reason. */
  DENY,
  WITHDRAW,
  PUBLISH,
  OBJECT,
  DISMISS_OBJECTION,
  UPHOLD_OBJECTION,
  ACCRUE,
  /** The class's encumbrance does not cover the line. */
  RUN_SHORT,
  SETTLE,
  /** The treasury gave the money back, before or after it said that it had paid. */
  RETURN
}
