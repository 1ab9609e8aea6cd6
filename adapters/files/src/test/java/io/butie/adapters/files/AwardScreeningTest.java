package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.Verdict;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.ClaimKind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Screening: what the awards on record show")
class AwardScreeningTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "AWARDED, REPEATED_CLASS",
    "PAID, REPEATED_CLASS",
    "RETURNED, REPEATED_CLASS",
    "RECOVERED, ''",
  })
  @DisplayName("三(五) R38: not twice from one class, unless the award was recovered")
  void sameClass(AwardState state, String findings) {
    Award award = Award.training().classId("C1").state(state);
    assertThat(Line.training().after(award.onRecord()).findings()).isEqualTo(findings);
    assertThat(Line.training().with("class_id", "").after(award.onRecord()).findings())
        .isEqualTo("NOT_IN_SYSTEM");
    assertThat(Line.training().with("person_id", "").after(award.onRecord()).findings())
        .isEqualTo("BAD_IDENTITY");
    assertThat(Line.appraisal().after(award.onRecord()).findings()).isEmpty();
  }

  @ParameterizedTest(name = "level {0} {1} after level {2} {3} → {4}")
  @CsvSource({
    "5, SKILL_LEVEL, 5, SPECIAL_SKILL, true",
    "5, SKILL_LEVEL, 5, '', true",
    "5, SKILL_LEVEL, 4, SKILL_LEVEL, false",
    "5, SKILL_LEVEL, '', SKILL_LEVEL, false",
    "0, SPECIAL_OPERATION, 0, SPECIAL_OPERATION, true",
    "0, SPECIAL_OPERATION, 0, SPECIAL_SKILL, false",
    "0, SPECIAL_OPERATION, 0, '', false",
    "0, SPECIAL_OPERATION, 5, SPECIAL_OPERATION, false",
  })
  @DisplayName("三(五) R38, R39: never twice for one key, for a lifetime; the key at level 0")
  void sameKey(String level, String type, String awardLevel, String awardType, boolean same) {
    for (ClaimKind kind : ClaimKind.values()) {
      EarlierAward award =
          Award.of(kind).occupation(Line.OCCUPATION).level(awardLevel).type(awardType).onRecord();
      Line line = Line.of(kind).with("level", level).with("certificate_type", type).after(award);
      String code =
          kind == ClaimKind.TRAINING ? "REPEATED_OCCUPATION_LEVEL" : "NOT_FIRST_APPRAISAL";
      assertThat(line.findings()).isEqualTo(same ? code : "");
    }
  }

  @Test
  @DisplayName("R38: at level 0 without a certificate type there is no key, nor without occupation")
  void noKey() {
    Line line =
        Line.training()
            .with("level", "0")
            .with("certificate_type", "")
            .after(Award.training().occupation(Line.OCCUPATION).level("0").type("").onRecord());
    assertThat(line.findings()).isEqualTo("NO_CERTIFICATE");
    Line unnamed = Line.training().after(Award.training().occupation("").level("5").onRecord());
    assertThat(unnamed.findings()).isEmpty();
  }

  @Test
  @DisplayName("R38, R39: awards of the other kind, and recovered ones, do not repeat")
  void otherKindsAndRecovered() {
    Award award = Award.training().occupation(Line.OCCUPATION).level("5");
    assertThat(Line.appraisal().after(award.onRecord()).findings()).isEmpty();
    assertThat(Line.training().after(award.state(AwardState.RECOVERED).onRecord()).findings())
        .isEmpty();
    Award appraisal = Award.of(ClaimKind.APPRAISAL).occupation(Line.OCCUPATION).level("5");
    assertThat(Line.training().after(appraisal.onRecord()).findings()).isEmpty();
    assertThat(Line.appraisal().after(appraisal.state(AwardState.RECOVERED).onRecord()).findings())
        .isEmpty();
    assertThat(Line.appraisal().with("person_id", "").after(appraisal.onRecord()).findings())
        .isEqualTo("BAD_IDENTITY");
  }

  @ParameterizedTest(name = "{0} awards dated {1}, certificate {2}, exception {3} → {4}")
  @CsvSource({
    "2, 2023-01-01, 2023-05-31, '', ''",
    "3, 2023-12-31, 2023-05-31, '', ANNUAL_LIMIT",
    "3, 2022-12-31, 2023-05-31, '', ''",
    "3, '', 2023-05-31, '', ''",
    "3, 2023-01-01, '', '', NO_CERTIFICATE",
    "3, 2023-01-01, 2023-05-31, 王处长, ANNUAL_LIMIT_EXCEPTION",
    "4, 2023-01-01, 2023-05-31, 王处长, ANNUAL_LIMIT_EXCEPTION",
    "2, 2023-01-01, 2023-05-31, 王处长, ''",
    "3, 2023-01-01, 2023-05-31, ' ', ANNUAL_LIMIT",
  })
  @DisplayName("三(五) R37: three a calendar year of the certificate, 原则上")
  void annualLimit(int awards, String date, String certificate, String approver, String findings) {
    EarlierAward[] earlier =
        IntStream.range(0, awards)
            .mapToObj(i -> Award.training().occupation("6-0" + i).date(date).onRecord())
            .toArray(EarlierAward[]::new);
    Line line =
        Line.training()
            .with("certificate_date", certificate)
            .with("exception_approved_by", approver)
            .after(earlier);
    assertThat(line.findings()).isEqualTo(findings);
    assertThat(line.decide().verdict())
        .isEqualTo(
            findings.equals("ANNUAL_LIMIT") || findings.equals("NO_CERTIFICATE")
                ? Verdict.REFUSE
                : Verdict.PAY);
  }

  @Test
  @DisplayName("R37: recovered awards and appraisals do not count toward the three (R43)")
  void notCounted() {
    EarlierAward paid = Award.training().date("2023-01-01").onRecord();
    EarlierAward recovered =
        Award.training().date("2023-01-01").state(AwardState.RECOVERED).onRecord();
    EarlierAward appraisal = Award.of(ClaimKind.APPRAISAL).date("2023-01-01").onRecord();
    assertThat(Line.training().after(paid, paid, recovered, appraisal).findings()).isEmpty();
    assertThat(Line.appraisal().after(paid, paid, paid).findings()).isEmpty();
  }

  @ParameterizedTest(name = "class {0} from {1} to {2} → {3}")
  @CsvSource({
    "C2, 2023-05-20, 2023-05-25, true",
    "C2, 2023-05-21, 2023-05-25, false",
    "C2, 2023-05-01, 2023-05-08, true",
    "C2, 2023-05-01, 2023-05-07, false",
    "C2, 2023-05-01, '', false",
    "C2, '', 2023-05-25, false",
    "'', 2023-05-10, 2023-05-12, false",
  })
  @DisplayName("四(四) R59: two classes on one day, ends included, held whatever the award's state")
  void overlap(String classId, String from, String to, boolean found) {
    for (AwardState state : AwardState.values()) {
      EarlierAward award = Award.training().classId(classId).days(from, to).state(state).onRecord();
      Line line = Line.training().after(award);
      assertThat(line.findings()).isEqualTo(found ? "OVERLAPPING_CLASSES" : "");
      assertThat(line.decide().verdict()).isEqualTo(found ? Verdict.HOLD : Verdict.PAY);
      assertThat(line.decide().amount().fen()).isEqualTo(80_001);
      assertThat(Line.training().with("class_id", "").after(award).findings())
          .isEqualTo("NOT_IN_SYSTEM");
    }
  }

  @Test
  @DisplayName("R59: one's own class does not overlap itself, nor does an appraisal's")
  void noOverlap() {
    Award same = Award.training().classId("C1").days("2023-05-08", "2023-05-20");
    assertThat(Line.training().after(same.state(AwardState.RECOVERED).onRecord()).findings())
        .isEmpty();
    EarlierAward appraisal =
        Award.of(ClaimKind.APPRAISAL).classId("C2").days("2023-05-08", "2023-05-20").onRecord();
    assertThat(Line.training().after(appraisal).findings()).isEmpty();
  }

  @ParameterizedTest(name = "{1} of {0} awarded → {2}")
  @CsvSource({"10, 9, ''", "10, 10, OVER_QUOTA", "0, 0, OVER_QUOTA"})
  @DisplayName("四(二) R51: one more training award than the annual total is held")
  void quota(long total, long awarded, String findings) {
    assertThat(Line.training().quota(total, awarded).findings()).isEqualTo(findings);
    assertThat(Line.appraisal().quota(total, awarded).findings()).isEmpty();
    assertThat(Line.training().noStandard().quota(total, awarded).findings())
        .isEqualTo(findings.isEmpty() ? "NO_STANDARD" : "NO_STANDARD;OVER_QUOTA");
  }

  @Test
  @DisplayName("R59, R51: the first hold decides, and is the code")
  void firstHoldDecides() {
    Line line =
        Line.training()
            .after(Award.training().days("2023-05-08", "2023-05-08").onRecord())
            .quota(1, 1);
    assertThat(line.decide().code()).contains(FindingCode.OVERLAPPING_CLASSES);
    assertThat(line.findings()).isEqualTo("OVERLAPPING_CLASSES;OVER_QUOTA");
    assertThat(DecisionRow.of(line.decide()).clauses()).isEqualTo("R59;R51");
  }

  @ParameterizedTest
  @EnumSource(ClaimKind.class)
  @DisplayName("四(四) R59: a finding shows its inputs by name, and nothing of the person")
  void findingsShowInputs(ClaimKind kind) {
    var finding = Line.of(kind).with("class_approved_on", "2023-05-09").decide().findings().get(0);
    assertThat(finding.inputs())
        .containsEntry("class.approved_on", "2023-05-09")
        .containsEntry("class.starts_on", "2023-05-08");
    assertThat(finding.clause()).hasToString("四(四) R57");
    assertThat(Line.of(kind).facts().toString()).doesNotContain("某人", "11010519491231002X", "N1");
  }
}
