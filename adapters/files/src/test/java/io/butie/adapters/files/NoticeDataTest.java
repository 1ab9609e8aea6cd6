package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.calendar.WorkingDayCalendar;
import io.butie.domain.claim.PaymentDayScreening;
import io.butie.domain.money.Rate;
import io.butie.domain.policy.Effect;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.PublicNoticePeriod;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.RulebookEntry;
import io.butie.domain.policy.TestRule;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Notice 2023-65 as the product carries it")
class NoticeDataTest {

  private static final Rulebook RULEBOOK = NoticeData.rulebook("2023-65").orElseThrow();
  private static final WorkingDayCalendar CALENDAR = NoticeData.workingDays(RULEBOOK);

  @ParameterizedTest(name = "{0} for {1}: {2}, {3}")
  @CsvSource({
    "NOT_IN_SYSTEM, BOTH, REFUSE, 四(四) R57",
    "INSTITUTION_NOT_PUBLISHED, TRAINING, REFUSE, 三(二) R17",
    "INSTITUTION_NOT_PUBLISHED, APPRAISAL, REFUSE, 三(四) R23",
    "CHANNEL_NOT_STATED, BOTH, REFUSE, 四(二) R52",
    "BAD_IDENTITY, BOTH, REFUSE, 四(四) R59",
    "NO_CERTIFICATE, BOTH, REFUSE, 三(五) R35",
    "NO_STANDARD, BOTH, REFUSE, 四(四) R56",
    "CERTIFICATE_NOT_ELIGIBLE, APPRAISAL, REFUSE, 三(五) R39",
    "NOT_FIRST_APPRAISAL, APPRAISAL, REFUSE, 三(五) R39",
    "NO_AGREEMENT, APPRAISAL, REFUSE, 三(五) R40",
    "REPEATED_CLASS, TRAINING, REFUSE, 三(五) R38",
    "REPEATED_OCCUPATION_LEVEL, TRAINING, REFUSE, 三(五) R38",
    "ANNUAL_LIMIT, TRAINING, REFUSE, 三(五) R37",
    "ANNUAL_LIMIT_EXCEPTION, TRAINING, FLAG, 三(五) R37",
    "OVERLAPPING_CLASSES, TRAINING, HOLD, 四(四) R59",
    "LATE_TRAINING, TRAINING, FLAG, 三(三) R18",
    "LATE_EVALUATION, BOTH, FLAG, 三(四) R25",
    "EVALUATION_DATE_IMPLAUSIBLE, BOTH, FLAG, 四(四) R59",
    "EMPLOYED_BY_GROUP_ONLY, TRAINING, FLAG, 三(五) R44",
    "OUTSIDE_PAYMENT_WINDOW, BOTH, FLAG, 三(五) R27",
    "OVER_QUOTA, TRAINING, HOLD, 四(二) R51",
  })
  void effectsAndClauses(FindingCode code, String kinds, Effect effect, String clause) {
    for (ClaimKind kind : ClaimKind.values()) {
      Optional<TestRule> rule = RULEBOOK.test(code, kind);
      if (kinds.equals("BOTH") || kinds.equals(kind.name())) {
        assertThat(rule.map(TestRule::effect)).contains(effect);
        assertThat(rule.map(found -> found.clause().toString())).contains(clause);
      } else if (code != FindingCode.INSTITUTION_NOT_PUBLISHED) {
        assertThat(rule).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("every statement has its rule, and the defaults are marked as such")
  void everyStatementHasItsRule() {
    assertThat(RULEBOOK.id()).isEqualTo("2023-65");
    assertThat(RULEBOOK.entries())
        .allSatisfy(entry -> assertThat(entry.clause().rule()).matches("R[0-9]{2}"))
        .anySatisfy(entry -> assertThat(entry.mark()).isEqualTo(RulebookEntry.Mark.T))
        .filteredOn(entry -> entry.section().equals("test"))
        .allSatisfy(entry -> assertThat(entry.mark()).isEqualTo(RulebookEntry.Mark.D));
    assertThat(RULEBOOK.awards().annualLimit()).isEqualTo(3);
    assertThat(RULEBOOK.payment().encumbranceRate()).isEqualTo(Rate.FULL);
    assertThat(RULEBOOK.notice().forAppraisal()).isTrue();
    assertThat(NoticeData.rulebook("2024-1")).isEmpty();
  }

  @ParameterizedTest(name = "published {0}, ends {1}, payable from {2}")
  @CsvSource({
    "2023-04-27, 2023-05-05, 2023-05-06",
    "2023-06-20, 2023-06-26, 2023-06-27",
    "2023-09-27, 2023-10-08, 2023-10-09",
    "2024-02-07, 2024-02-18, 2024-02-19",
    "2025-09-30, 2025-10-11, 2025-10-13",
  })
  @DisplayName("三(五) R32: three working days of public notice")
  void publicNotice(LocalDate published, LocalDate ends, LocalDate payableFrom) {
    assertThat(PublicNoticePeriod.of(published, RULEBOOK.notice(), CALENDAR))
        .isEqualTo(Outcome.done(new PublicNoticePeriod(published, ends, payableFrom)));
  }

  @ParameterizedTest(name = "published {0}")
  @CsvSource({"2022-12-30", "2022-06-01", "2026-12-22", "2026-12-28", "2027-01-04"})
  @DisplayName("三(五) R32: no schedule, no answer")
  void publicNoticeWithoutSchedule(LocalDate published) {
    String refusal =
        PublicNoticePeriod.of(published, RULEBOOK.notice(), CALENDAR)
            .fold(Object::toString, refused -> refused.code().name());
    assertThat(refusal).isEqualTo(RefusalCode.CALENDAR_NOT_LOADED.name());
  }

  @ParameterizedTest(name = "{0}: {1} working days")
  @CsvSource({"2023, 249", "2024, 251", "2025, 248"})
  @DisplayName("R32: the State Council's working days a year")
  void workingDaysAYear(int year, int days) {
    LocalDate first = LocalDate.of(year, 1, 1);
    long worked =
        first
            .datesUntil(first.plusYears(1))
            .filter(day -> CALENDAR.isWorkingDay(day).orElseThrow())
            .count();
    assertThat(worked).isEqualTo(days);
  }

  @ParameterizedTest(name = "paid on {0}: outside {1}")
  @CsvSource({
    "2023-03-31, true",
    "2023-04-01, false",
    "2023-10-31, false",
    "2023-11-01, true",
    "2024-01-01, true"
  })
  @DisplayName("三(五) R27: the payment window, at payment")
  void paymentWindow(LocalDate day, boolean outside) {
    for (ClaimKind kind : ClaimKind.values()) {
      var finding = PaymentDayScreening.screen(kind, day, RULEBOOK);
      assertThat(finding.isPresent()).isEqualTo(outside);
      finding.ifPresent(found -> assertThat(found.effect()).isEqualTo(Effect.FLAG));
    }
  }

  @Test
  @DisplayName("R05–R12: the annex's tables add up and name 14 jurisdictions")
  void quotaTables() {
    var training = NoticeData.trainingQuotas();
    assertThat(training.byRegion()).hasSize(14).doesNotContainKey(Region.PROVINCE);
    assertThat(training.sum().total()).isEqualTo(340_000);
    assertThat(training.of(new Region("130682")).orElseThrow().name()).isEqualTo("定州");
    assertThat(training.of(new Region("130682")).orElseThrow().total()).isEqualTo(5_800);
    assertThat(training.of(new Region("110000"))).isEmpty();
    var certificates = NoticeData.certificateQuotas();
    assertThat(certificates.byRegion()).hasSize(14);
    assertThat(certificates.sum().total()).isEqualTo(300_000);
    assertThat(certificates.sum().domesticService()).isEqualTo(45_330);
  }
}
