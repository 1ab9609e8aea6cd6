package io.butie.domain.reference;

/** What is claimed. */
public enum ClaimKind {
  /** 职业培训补贴, R35–R38, at the rate of R44–R46. */
  TRAINING,
  /** 职业技能鉴定补贴, R39–R43, paid to the evaluation body. */
  APPRAISAL
}
