package io.butie.adapters.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.claim.Decision;
import io.butie.domain.claim.Verdict;
import io.butie.domain.policy.Effect;
import io.butie.domain.policy.Finding;
import io.butie.domain.policy.FindingCode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assesses the sample by the real rulebook. */
class SampleFindingsTest {

  private final Map<FindingCode, Integer> found = new EnumMap<>(FindingCode.class);
  private final Map<FindingCode, Integer> deciding = new EnumMap<>(FindingCode.class);
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private int flagged;

  @ParameterizedTest
  @CsvSource({"3000, 65", "3000, 1", "3000, 2", "3000, 3", "3000, 4", "3000, 5", "34000, 65"})
  void everyFindingOfAssessmentOccursAndEveryRefusalAndHoldDecides(int lines, long seed) {
    assess(lines, seed);

    Set<FindingCode> all = EnumSet.allOf(FindingCode.class);
    all.remove(FindingCode.OUTSIDE_PAYMENT_WINDOW); // a matter of the payment day
    assertThat(found.keySet()).isEqualTo(all);
    all.removeAll(
        EnumSet.of(
            FindingCode.ANNUAL_LIMIT_EXCEPTION,
            FindingCode.LATE_TRAINING,
            FindingCode.LATE_EVALUATION,
            FindingCode.EVALUATION_DATE_IMPLAUSIBLE,
            FindingCode.EMPLOYED_BY_GROUP_ONLY));
    assertThat(deciding.keySet()).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({"3000, 65", "34000, 65", "34000, 1", "34000, 2"})
  void mostLinesPayAndAFewPercentAreRefusedHeldOrFlagged(int lines, long seed) {
    assess(lines, seed);

    assertThat(perMille(verdicts.getOrDefault(Verdict.REFUSE, 0), lines)).isBetween(25, 60);
    assertThat(perMille(verdicts.getOrDefault(Verdict.HOLD, 0), lines)).isBetween(4, 15);
    assertThat(perMille(flagged, lines)).isBetween(20, 45);
    assertThat(perMille(found.getOrDefault(FindingCode.OVER_QUOTA, 0), lines)).isBetween(0, 9);
  }

  private void assess(int lines, long seed) {
    SampleAssessment.of(new SampleProvince(TestQuotas.OF_2023, lines, seed))
        .forEach((line, decision) -> count(decision));
  }

  private void count(Decision decision) {
    verdicts.merge(decision.verdict(), 1, Integer::sum);
    decision.code().ifPresent(code -> deciding.merge(code, 1, Integer::sum));
    for (Finding finding : decision.findings()) {
      found.merge(finding.code(), 1, Integer::sum);
    }
    if (decision.findings().stream().anyMatch(finding -> finding.effect() == Effect.FLAG)) {
      flagged++;
    }
  }

  private static int perMille(int part, int whole) {
    return part * 1000 / whole;
  }
}
