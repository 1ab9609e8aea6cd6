package io.butie.domain.reference;

/** The six kinds of certificate (R35). New-certificate targets count only the first two (R06). */
public enum CertificateType {
  /** 职业资格证书 */
  VOCATIONAL_QUALIFICATION,
  /** 职业技能等级证书 */
  SKILL_LEVEL,
  /** 专项职业能力证书 */
  SPECIAL_SKILL,
  /** 特种作业操作证 */
  SPECIAL_OPERATION,
  /** 特种设备作业人员证 */
  SPECIAL_EQUIPMENT,
  /** 培训合格证书 */
  TRAINING_COMPLETION
}
