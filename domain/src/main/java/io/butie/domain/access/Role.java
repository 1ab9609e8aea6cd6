package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;

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

  /** The scope; MALFORMED where it names no institution and the role needs one, or names one. */
  public Outcome<Scope> actingFor(Scope scope) {
    if (isOfAnInstitution() == scope.institution().isPresent()) {
      return Outcome.done(scope);
    }
    return Outcome.refused(
        RefusalCode.MALFORMED,
        isOfAnInstitution()
            ? this + " acts for one institution, and none is named"
            : this + " acts for a region, and for no institution",
        isOfAnInstitution() ? "角色 " + this + " 须指明所属机构" : "角色 " + this + " 属于地区，不得指明机构");
  }
}
