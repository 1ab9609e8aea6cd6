package io.butie.domain.policy;

/** The day of a line that a rule looks at. */
public enum DayOf {
  CLASS_START,
  CLASS_END,
  EVALUATION,
  CERTIFICATE,
  CLAIM
}
