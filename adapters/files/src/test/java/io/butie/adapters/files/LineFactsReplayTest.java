package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.LineFactsText;
import io.butie.domain.reference.ClaimKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("四(四) R60: a decision is made again from the text that was kept with it")
class LineFactsReplayTest {

  private static final List<Line> LINES =
      List.of(
          Line.training(),
          Line.appraisal(),
          Line.training().with("groups", "ENTERPRISE_EMPLOYEE").quota(5, 5),
          Line.training()
              .with("class_id", "")
              .with("class_region", "")
              .with("class_fund_channel", "")
              .with("class_approved_on", "")
              .with("certificate_type", "")
              .with("certificate_date", "")
              .with("evaluated_on", "")
              .noStandard(),
          Line.training()
              .with("occupation", "a=b\\n\nc\r\\")
              .with("class_id", " C = 1\n")
              .after(
                  Award.training().onRecord(),
                  Award.of(ClaimKind.APPRAISAL)
                      .occupation("x\\")
                      .level("")
                      .type("")
                      .date("")
                      .classId("")
                      .days("", "")
                      .onRecord()));

  @Test
  void theTextGivesTheFactsBackAndTheFactsTheDecision() {
    for (Line line : LINES) {
      LineFacts facts = line.facts();
      String text = LineFactsText.toText(facts);
      LineFacts again = LineFactsText.parse(text);
      assertThat(again).isEqualTo(facts);
      assertThat(LineFactsText.toText(again)).isEqualTo(text);
      assertThat(Assessment.assess(again, Line.RULEBOOK)).isEqualTo(line.decide());
      assertThat(text).doesNotContain("某人", "11010519491231002X", "N1");
    }
  }

  @Test
  void theTextIsKnownToTheLetter() {
    Line line = Line.appraisal().after(Award.training().onRecord()).quota(49_000, 12);
    assertThat(LineFactsText.toText(line.facts()))
        .isEqualTo(
            """
            agreement_on=2023-05-08
            certificate.date=2023-05-31
            certificate.numbered=Y
            certificate.type=SKILL_LEVEL
            channel=SKILL_UPGRADE
            claimed_on=2023-06-15
            class.approved_on=2023-05-01
            class.channel=SKILL_UPGRADE
            class.ends_on=2023-05-20
            class.id=C1
            class.region=130100
            class.starts_on=2023-05-08
            earlier.000001.certificate.date=2022-03-31
            earlier.000001.certificate.type=SKILL_LEVEL
            earlier.000001.class.ends_on=2022-03-10
            earlier.000001.class.id=C0
            earlier.000001.class.starts_on=2022-03-01
            earlier.000001.kind=TRAINING
            earlier.000001.level=4
            earlier.000001.occupation=6-01-01-01
            earlier.000001.state=PAID
            employed_group=N
            evaluated_on=2023-05-27
            exception_approved=N
            first_appraisal=Y
            format=1
            identity_sound=Y
            institution=LISTED
            kind=APPRAISAL
            level=5
            occupation=4-07-05-01
            quota.awarded=12
            quota.total=49000
            standard.fen=100001
            standard.new_occupation=N
            """);
  }

  @Test
  void anyOtherTextIsNotAccepted() {
    String text = LineFactsText.toText(Line.training().facts());
    for (String wrong :
        List.of(
            text.replace("format=1", "format=2"),
            text.replace("kind=TRAINING\n", ""),
            text + "zebra=1\n",
            text.replace("level=5\n", "level=5\nlevel=5\n"),
            text.replace("level=5\n", "level=\n"),
            text.replace("identity_sound=Y", "identity_sound=yes"),
            text.substring(0, text.length() - 1),
            "x=1\n" + text)) {
      assertThatThrownBy(() -> LineFactsText.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
