package io.butie.domain.claim;

import io.butie.domain.policy.EmploymentRules;
import java.time.LocalDate;

/** Whether a trainee counts as employed (三(五) R44). */
final class Employment {

  private Employment() {}

  static boolean isEmployed(LineFacts line, EmploymentRules rules) {
    return line.inEmployedGroup() || hasDayThatCounts(line, rules);
  }

  /** Whether the day of employment lies in the months that the rulebook allows. */
  static boolean hasDayThatCounts(LineFacts line, EmploymentRules rules) {
    return line.employedOn().filter(day -> counts(day, line, rules)).isPresent();
  }

  private static boolean counts(LocalDate employed, LineFacts line, EmploymentRules rules) {
    return line.day(rules.notBefore()).filter(first -> !employed.isBefore(first)).isPresent()
        && line.day(rules.monthsCountedFrom())
            .map(day -> day.plusMonths(rules.months()))
            .filter(last -> !employed.isAfter(last))
            .isPresent()
        && line.day(rules.notAfter()).filter(last -> !employed.isAfter(last)).isPresent();
  }
}
