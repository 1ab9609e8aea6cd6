package io.butie.domain.reference;

/** The trainee groups (R13). The notice's list is open, so a claim may name others as free text. */
public enum TraineeGroup {
  /** 企业职工 */
  ENTERPRISE_EMPLOYEE,
  /** 农村转移就业劳动者 */
  RURAL_TRANSFER_WORKER,
  /** 毕业学年和离校2年内未就业高校毕业生 */
  RECENT_GRADUATE,
  /** 城乡未继续升学初高中毕业生等青年 */
  YOUTH_NOT_IN_EDUCATION,
  /** 下岗失业人员 */
  LAID_OFF_OR_UNEMPLOYED,
  /** 退役军人 */
  VETERAN,
  /** 就业困难人员 */
  EMPLOYMENT_DIFFICULTY,
  /** 脱贫劳动力 */
  POVERTY_LIFTED,
  OTHER
}
