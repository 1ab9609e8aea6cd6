package io.butie.domain.claim;

/** What becomes of a line. */
public enum Verdict {
  PAY,
  /** Not paid until a named supervisor releases it with a reason. */
  HOLD,
  REFUSE;

  /** Whether the line takes an award, which stands in the way of later ones. */
  public boolean isAward() {
    return this != REFUSE;
  }
}
