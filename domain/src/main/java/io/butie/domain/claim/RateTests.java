package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.EMPLOYED_BY_GROUP_ONLY;

import io.butie.domain.money.Rate;
import io.butie.domain.policy.Rulebook;

/** What is asked of the rate, where one applies. */
final class RateTests {

  /** The full rate rests on a group alone (三(五) R44). */
  static final ScreeningTest EMPLOYMENT_HAS_A_DAY =
      ScreeningTest.of(
          EMPLOYED_BY_GROUP_ONLY,
          RateTests::restsOnGroupAlone,
          Fact.EMPLOYED_GROUP,
          Fact.EMPLOYED_ON,
          Fact.CLASS_STARTS_ON,
          Fact.CERTIFICATE_DATE,
          Fact.CLAIMED_ON);

  private RateTests() {}

  private static boolean restsOnGroupAlone(LineFacts line, Rulebook rulebook) {
    return line.inEmployedGroup()
        && !Employment.hasDayThatCounts(line, rulebook.employment())
        && AppliedRate.of(line, rulebook).equals(Rate.FULL);
  }
}
