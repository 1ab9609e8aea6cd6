package io.butie.domain.policy;

/** How far back the same occupation and level is looked for (R38). */
public enum RepeatScope {
  LIFETIME,
  CALENDAR_YEAR
}
