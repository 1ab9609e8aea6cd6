package io.butie.domain.policy;

import java.util.Set;

/**
 * When a trainee counts as employed (R44): the day of employment is not before one day, not more
 * than some calendar months after another, and not after a third; or the trainee is in a group that
 * is employed.
 *
 * @param months calendar months; 31 May and three months is 31 August
 */
public record EmploymentRules(
    DayOf notBefore, DayOf monthsCountedFrom, int months, DayOf notAfter, Set<String> groups) {

  public EmploymentRules {
    groups = Set.copyOf(groups);
  }
}
