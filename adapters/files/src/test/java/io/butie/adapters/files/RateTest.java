package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.claim.Decision;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.money.Rate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(五) R44–R46: the rate of the standard")
class RateTest {

  @ParameterizedTest(name = "row {0}: {1}, new {2}, employed {3} → {4} %")
  @CsvSource({
    "1, VOCATIONAL_QUALIFICATION, false, 2023-06-01, 100",
    "1, SKILL_LEVEL, true, 2023-06-01, 100",
    "1, SPECIAL_SKILL, false, 2023-06-01, 100",
    "1, SPECIAL_OPERATION, false, 2023-06-01, 100",
    "1, SPECIAL_EQUIPMENT, false, 2023-06-01, 100",
    "1, TRAINING_COMPLETION, false, 2023-06-01, 100",
    "1, TRAINING_COMPLETION, true, 2023-06-01, 100",
    "2, VOCATIONAL_QUALIFICATION, false, '', 80",
    "2, SKILL_LEVEL, true, '', 80",
    "2, SPECIAL_SKILL, false, '', 80",
    "2, SPECIAL_OPERATION, true, '', 80",
    "2, SPECIAL_EQUIPMENT, false, '', 80",
    "3, TRAINING_COMPLETION, true, '', 80",
    "4, TRAINING_COMPLETION, false, '', 50",
  })
  @DisplayName("R44 100 %, R45 80 %, R46 50 %")
  void rateRows(int row, String certificate, boolean isNew, String employedOn, int percent) {
    Decision decision =
        Line.training()
            .with("certificate_type", certificate)
            .with("employed_on", employedOn)
            .standard(100_000, isNew)
            .decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.PAY);
    assertThat(decision.rate()).isEqualTo(new Rate(percent));
    assertThat(decision.amount()).isEqualTo(Money.ofFen(percent * 1_000L));
    assertThat(decision.findings()).isEmpty();
    assertThat(Line.RULEBOOK.rates().rows().get(row - 1).rate()).isEqualTo(new Rate(percent));
  }

  @Test
  @DisplayName("row 5, R36: no certificate earns nothing, employed or not")
  void withoutACertificateNothing() {
    for (String employedOn : new String[] {"", "2023-06-01"}) {
      Decision decision =
          Line.training().with("certificate_type", "").with("employed_on", employedOn).decide();
      assertThat(decision.verdict()).isEqualTo(Verdict.REFUSE);
      assertThat(decision.rate()).isEqualTo(Rate.ZERO);
      assertThat(decision.amount()).isEqualTo(Money.ZERO);
    }
  }

  @Test
  @DisplayName("R43: an appraisal is paid its own standard in full, employed or not")
  void appraisalIsPaidInFull() {
    Decision decision = Line.appraisal().standard(12_345, false).decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.PAY);
    assertThat(decision.rate()).isEqualTo(Rate.FULL);
    assertThat(decision.amount()).isEqualTo(Money.ofFen(12_345));
  }

  @ParameterizedTest(name = "{0} fen at {1} is {2} fen")
  @CsvSource({"1, SKILL_LEVEL, 1", "3, SKILL_LEVEL, 2", "1, TRAINING_COMPLETION, 1"})
  @DisplayName("R44: amounts are rounded half-up to the fen")
  void halfUp(long standard, String certificate, long amount) {
    Decision decision =
        Line.training().with("certificate_type", certificate).standard(standard, false).decide();
    assertThat(decision.amount()).isEqualTo(Money.ofFen(amount));
  }

  @ParameterizedTest(name = "certificate {0}, claimed {1}, employed {2} → {3} %")
  @CsvSource({
    "2023-05-31, 2023-12-01, 2023-08-31, 100",
    "2023-05-31, 2023-12-01, 2023-09-01, 80",
    "2023-05-31, 2023-12-01, 2023-05-08, 100",
    "2023-05-31, 2023-12-01, 2023-05-07, 80",
    "2023-05-31, 2023-06-15, 2023-06-15, 100",
    "2023-05-31, 2023-06-15, 2023-06-16, 80",
    "2023-11-30, 2024-04-01, 2024-02-29, 100",
    "2023-11-30, 2024-04-01, 2024-03-01, 80",
    "2022-11-30, 2023-04-01, 2023-02-28, 100",
    "2022-11-30, 2023-04-01, 2023-03-01, 80",
    "2023-05-31, 2023-12-01, '', 80"
  })
  @DisplayName("R44: employed within three calendar months, month ends, class start, claim")
  void employedWithinThreeMonths(String certificate, String claimed, String employed, int percent) {
    Line line = Line.training().with("certificate_date", certificate).with("claimed_on", claimed);
    if (certificate.startsWith("2022")) {
      line.with("class_starts_on", "2022-11-01").with("class_ends_on", "2022-11-20");
      line.with("class_approved_on", "2022-11-01")
          .with("evaluated_on", "")
          .listed("2022-01-01", "");
    }
    Decision decision = line.with("employed_on", employed).decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.PAY);
    assertThat(decision.rate()).isEqualTo(new Rate(percent));
  }

  @ParameterizedTest(name = "groups {0}, employed {1} → {2} %, {3}")
  @CsvSource({
    "ENTERPRISE_EMPLOYEE, '', 100, EMPLOYED_BY_GROUP_ONLY",
    "VETERAN;ENTERPRISE_EMPLOYEE;OTHER, '', 100, EMPLOYED_BY_GROUP_ONLY",
    "ENTERPRISE_EMPLOYEE, 2023-05-07, 100, EMPLOYED_BY_GROUP_ONLY",
    "ENTERPRISE_EMPLOYEE, 2023-06-01, 100, ''",
    "NOT_ENTERPRISE_EMPLOYEE, '', 80, ''",
    "VETERAN, '', 80, ''",
  })
  @DisplayName("R44: ENTERPRISE_EMPLOYEE is employed, flagged where no day of employment counts")
  void employedByGroup(String groups, String employedOn, int percent, String findings) {
    Line line = Line.training().with("groups", groups).with("employed_on", employedOn);
    assertThat(line.decide().rate()).isEqualTo(new Rate(percent));
    assertThat(line.findings()).isEqualTo(findings);
    assertThat(line.decide().code()).isEmpty();
  }

  @Test
  @DisplayName("R44: employment by group is flagged only where a rate applies, in its place")
  void groupFlagOnlyWhereARateApplies() {
    Line refused = Line.training().with("groups", "ENTERPRISE_EMPLOYEE").noStandard();
    assertThat(refused.findings()).isEqualTo("NO_STANDARD");
    Line held =
        Line.training()
            .with("groups", "ENTERPRISE_EMPLOYEE")
            .with("evaluated_on", "2023-05-28")
            .quota(10, 10);
    assertThat(held.findings()).isEqualTo("LATE_EVALUATION;EMPLOYED_BY_GROUP_ONLY;OVER_QUOTA");
    assertThat(held.decide().verdict()).isEqualTo(Verdict.HOLD);
    Line appraisal = Line.appraisal().with("groups", "ENTERPRISE_EMPLOYEE");
    assertThat(appraisal.findings()).isEmpty();
  }
}
