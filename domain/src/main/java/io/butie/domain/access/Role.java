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
  ADMINISTRATOR
}
