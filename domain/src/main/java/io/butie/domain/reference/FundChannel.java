package io.butie.domain.reference;

/**
 * The three legally separate funds (R28): never netted, never lent to each other; returns and
 * recoveries go back to the channel and fund year that they came from.
 */
public enum FundChannel {
  /** 就业补助资金 */
  EMPLOYMENT_SUBSIDY,
  /** 职业技能提升专账资金 */
  SKILL_UPGRADE,
  /** 失业保险基金 */
  UNEMPLOYMENT_INSURANCE
}
