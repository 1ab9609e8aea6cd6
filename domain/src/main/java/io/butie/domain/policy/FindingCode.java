package io.butie.domain.policy;

/**
 * Everything that screening can find, in the order in which it is tested and reported. What each
 * finding does and which clause it rests on is the rulebook's.
 */
public enum FindingCode {
  NOT_IN_SYSTEM,
  INSTITUTION_NOT_PUBLISHED,
  CHANNEL_NOT_STATED,
  BAD_IDENTITY,
  NO_CERTIFICATE,
  NO_STANDARD,
  CERTIFICATE_NOT_ELIGIBLE,
  NOT_FIRST_APPRAISAL,
  NO_AGREEMENT,
  REPEATED_CLASS,
  REPEATED_OCCUPATION_LEVEL,
  ANNUAL_LIMIT,
  ANNUAL_LIMIT_EXCEPTION,
  OVERLAPPING_CLASSES,
  LATE_TRAINING,
  LATE_EVALUATION,
  EVALUATION_DATE_IMPLAUSIBLE,
  EMPLOYED_BY_GROUP_ONLY,
  OUTSIDE_PAYMENT_WINDOW,
  OVER_QUOTA
}
