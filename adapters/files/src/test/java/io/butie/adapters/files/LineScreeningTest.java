package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.IdentityNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Screening: what a line's own columns show")
class LineScreeningTest {

  @ParameterizedTest
  @EnumSource(ClaimKind.class)
  @DisplayName("the line that these tests change is paid and finds nothing")
  void soundLine(ClaimKind kind) {
    assertThat(Line.of(kind).findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1} → {2}")
  @CsvSource({
    "class_id, '', NOT_IN_SYSTEM",
    "class_approved_on, '', NOT_IN_SYSTEM",
    "class_approved_on, 2023-05-09, NOT_IN_SYSTEM",
    "class_approved_on, 2023-05-08, ''",
    "class_fund_channel, '', CHANNEL_NOT_STATED",
    "class_fund_channel, EMPLOYMENT_SUBSIDY, CHANNEL_NOT_STATED",
    "person_name, '', BAD_IDENTITY",
    "person_name, ' 　 ', BAD_IDENTITY",
    "person_id, '', BAD_IDENTITY",
    "person_id, 110105194912310021, BAD_IDENTITY",
    "person_id, 11010519491231002, BAD_IDENTITY",
    "person_id, 160105194912310027, BAD_IDENTITY",
    "person_id, 110105194913310020, BAD_IDENTITY",
    "person_id, 11010519491231002x, ''",
    "certificate_type, '', NO_CERTIFICATE",
    "certificate_number, '', NO_CERTIFICATE",
    "certificate_date, '', NO_CERTIFICATE",
    "evaluated_on, 2023-05-27, ''",
    "evaluated_on, 2023-05-28, LATE_EVALUATION",
    "evaluated_on, '', ''",
    "institution, I2, INSTITUTION_NOT_PUBLISHED",
    "class_region, 130200, INSTITUTION_NOT_PUBLISHED",
    "class_region, '', ''",
  })
  @DisplayName("四(四) R57, R59; 四(二) R52; 三(五) R35; 三(四) R25; 三(二) R17: training")
  void trainingColumn(String column, String value, String findings) {
    assertThat(Line.training().with(column, value).findings()).isEqualTo(findings);
  }

  @ParameterizedTest(name = "{0} = {1} → {2}")
  @CsvSource({
    "class_id, '', NOT_IN_SYSTEM",
    "class_approved_on, 2023-05-09, NOT_IN_SYSTEM",
    "class_fund_channel, '', CHANNEL_NOT_STATED",
    "person_id, '', BAD_IDENTITY",
    "certificate_number, '', NO_CERTIFICATE",
    "certificate_type, TRAINING_COMPLETION, CERTIFICATE_NOT_ELIGIBLE",
    "certificate_type, '', NO_CERTIFICATE",
    "first_appraisal, N, NOT_FIRST_APPRAISAL",
    "first_appraisal, '', ''",
    "agreement_on, '', NO_AGREEMENT",
    "agreement_on, 2023-05-27, ''",
    "agreement_on, 2023-05-28, NO_AGREEMENT",
    "evaluated_on, 2023-05-28, LATE_EVALUATION",
    "institution, I2, INSTITUTION_NOT_PUBLISHED",
  })
  @DisplayName("R57, R52, R59, R35, R39, R40, R25, R23: appraisal")
  void appraisalColumn(String column, String value, String findings) {
    assertThat(Line.appraisal().with(column, value).findings()).isEqualTo(findings);
  }

  @Test
  @DisplayName("四(四) R59: born after the claim is not a real birth date; on the day it is")
  void bornAfterTheClaim() {
    Line line = Line.training().with("person_id", withCheck("13010220230615001"));
    assertThat(line.findings()).isEmpty();
    line.with("person_id", withCheck("13010220230616001"));
    assertThat(line.findings()).isEqualTo("BAD_IDENTITY");
  }

  private static String withCheck(String digits) {
    return digits + IdentityNumber.checkCharacter(digits);
  }

  @ParameterizedTest(name = "class ended {0}, certificate {1}, claimed {2} → {3}")
  @CsvSource({
    "2023-05-20, 2023-05-20, 2023-05-20, EVALUATION_DATE_IMPLAUSIBLE",
    "2023-05-20, 2023-05-19, 2023-06-15, NO_CERTIFICATE;EVALUATION_DATE_IMPLAUSIBLE",
    "2023-05-20, 2023-06-15, 2023-06-15, ''",
    "2023-05-20, 2023-06-16, 2023-06-15, NO_CERTIFICATE",
  })
  @DisplayName("三(五) R35: a certificate is dated from the class's end to the claim; R59")
  void certificateDate(String ends, String certificate, String claimed, String findings) {
    Line line =
        Line.training()
            .with("class_ends_on", ends)
            .with("certificate_date", certificate)
            .with("claimed_on", claimed);
    assertThat(line.findings()).isEqualTo(findings);
  }

  @ParameterizedTest(name = "evaluated {0}, certificate {1}, claimed {2} → {3}")
  @CsvSource({
    "2023-05-27, 2023-05-27, 2023-05-27, ''",
    "2023-05-27, 2023-05-26, 2023-05-27, EVALUATION_DATE_IMPLAUSIBLE",
    "2023-05-27, '', 2023-05-27, NO_CERTIFICATE",
    "2023-05-27, '', 2023-05-26, NO_CERTIFICATE;EVALUATION_DATE_IMPLAUSIBLE",
  })
  @DisplayName("四(四) R59: an empty certificate date silences only its own comparison")
  void evaluationDate(String evaluated, String certificate, String claimed, String findings) {
    Line line =
        Line.training()
            .with("evaluated_on", evaluated)
            .with("certificate_date", certificate)
            .with("claimed_on", claimed);
    assertThat(line.findings()).isEqualTo(findings);
  }

  @ParameterizedTest(name = "ended {0} → {1}")
  @CsvSource({"2023-08-31, ''", "2023-09-01, LATE_TRAINING", "2024-01-05, ''"})
  @DisplayName("三(三) R18: training ends by 31 August of the year in which it ends")
  void lateTraining(String ends, String findings) {
    Line line =
        Line.training()
            .with("class_ends_on", ends)
            .with("evaluated_on", "")
            .with("certificate_date", ends)
            .with("claimed_on", "2024-02-01");
    assertThat(line.findings()).isEqualTo(findings);
  }

  @ParameterizedTest(name = "signed {0}, evaluated {1}, certificate {2} → {3}")
  @CsvSource({
    "2023-05-31, '', 2023-05-31, ''",
    "2023-06-01, '', 2023-05-31, NO_AGREEMENT",
    "2023-06-01, '', '', NO_CERTIFICATE",
  })
  @DisplayName("三(五) R40: without an evaluation date the agreement precedes the certificate")
  void agreement(String signed, String evaluated, String certificate, String findings) {
    Line line =
        Line.appraisal()
            .with("agreement_on", signed)
            .with("evaluated_on", evaluated)
            .with("certificate_date", certificate)
            .with("institution", "I1")
            .listed("2023-01-01", "");
    assertThat(line.findings()).isEqualTo(findings);
  }

  @ParameterizedTest(name = "listed {0} to {1} → {2}")
  @CsvSource({
    "2023-05-08, '', ''",
    "2023-05-09, '', INSTITUTION_NOT_PUBLISHED",
    "2023-01-01, 2023-05-09, ''",
    "2023-01-01, 2023-05-08, INSTITUTION_NOT_PUBLISHED",
  })
  @DisplayName("三(二) R17: the institution is listed on the day the class started")
  void trainingListing(String published, String withdrawn, String findings) {
    assertThat(Line.trainingListed(published, withdrawn).findings()).isEqualTo(findings);
  }

  @ParameterizedTest(name = "listed {0}, evaluated {1}, certificate {2} → {3}")
  @CsvSource({
    "2023-05-27, 2023-05-27, 2023-05-31, ''",
    "2023-05-28, 2023-05-27, 2023-05-31, INSTITUTION_NOT_PUBLISHED",
    "2023-05-31, '', 2023-05-31, ''",
    "2023-06-01, '', 2023-05-31, INSTITUTION_NOT_PUBLISHED",
    "2023-05-08, '', '', NO_CERTIFICATE",
    "2023-05-09, '', '', INSTITUTION_NOT_PUBLISHED;NO_CERTIFICATE",
  })
  @DisplayName("三(四) R23: the body is listed at evaluation, else certificate, else class start")
  void appraisalListing(String published, String evaluated, String certificate, String findings) {
    Line line =
        Line.appraisalListed(published)
            .with("evaluated_on", evaluated)
            .with("certificate_date", certificate);
    assertThat(line.findings()).isEqualTo(findings);
  }

  @Test
  @DisplayName("四(四) R56: no standard in the catalogue")
  void noStandard() {
    assertThat(Line.training().noStandard().findings()).isEqualTo("NO_STANDARD");
    assertThat(Line.appraisal().noStandard().findings()).isEqualTo("NO_STANDARD");
  }

  @Test
  @DisplayName("R57…R51: every finding is kept, in order, with the rule of each")
  void everyFindingIsKept() {
    Line line =
        Line.training()
            .with("class_id", "")
            .with("class_fund_channel", "")
            .with("person_id", "")
            .with("certificate_number", "")
            .with("class_ends_on", "2023-09-02")
            .with("evaluated_on", "2023-09-20")
            .noStandard()
            .unlisted()
            .quota(0, 0);
    DecisionRow row = DecisionRow.of(line.decide());
    assertThat(row.decision()).isEqualTo("REFUSE");
    assertThat(row.code()).isEqualTo("NOT_IN_SYSTEM");
    assertThat(row.ratePercent()).isEqualTo("0");
    assertThat(row.amountFen()).isEqualTo("0");
    assertThat(row.findings())
        .isEqualTo(
            "NOT_IN_SYSTEM;INSTITUTION_NOT_PUBLISHED;CHANNEL_NOT_STATED;BAD_IDENTITY;"
                + "NO_CERTIFICATE;NO_STANDARD;LATE_TRAINING;LATE_EVALUATION;"
                + "EVALUATION_DATE_IMPLAUSIBLE;OVER_QUOTA");
    assertThat(row.clauses()).isEqualTo("R57;R17;R52;R59;R35;R56;R18;R25;R59;R51");
  }
}
