package io.butie.domain.access;

/** What a user may do. Default deny: a role allows only what names it. */
public enum Role {
  INSTITUTION,
  EVALUATION_BODY,
  HR_REVIEWER,
  HR_SUPERVISOR,
  FINANCE_MAKER,
  FINANCE_CHECKER,
  TREASURY_SYSTEM,
  AUDITOR,
  /** Runs the installation; has no business rights. */
  ADMINISTRATOR;

  /**
   * Whether who has the role acts for exactly one institution; everybody else acts for a region.
   */
  public boolean isOfAnInstitution() {
    return this == INSTITUTION || this == EVALUATION_BODY;
  }
}
