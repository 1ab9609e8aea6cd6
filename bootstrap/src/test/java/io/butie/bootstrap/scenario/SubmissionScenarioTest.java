package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.domain.access.Role;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.PayeeId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim is taken whole or not at all (R30). */
class SubmissionScenarioTest extends Scenario {

  private final ClassDraft welding =
      ClassDraft.of("WELDING-1", Province.SHIJIAZHUANG, Province.WELDER, 3);

  @BeforeEach
  void open() {
    bureau.appropriate(CHANNEL, 300_000);
    bureau.open(welding).orThrow();
  }

  @Test
  void aLineIdThatIsTakenRefusesTheWholeClaim() throws Exception {
    bureau.submit(line("L1", 1)).orThrow();

    assertRefused(RefusalCode.ALREADY_TAKEN, bureau.submit(line("L2", 2), line("L1", 3)));

    assertThat(lines()).isEqualTo("1");
    assertThat(installation.ask("SELECT COUNT(*) FROM person")).isEqualTo("1");
  }

  @Test
  void aLineIdTwiceInOneClaimRefusesIt() throws Exception {
    assertRefused(RefusalCode.ALREADY_TAKEN, bureau.submit(line("L1", 1), line("L1", 2)));
    assertThat(lines()).isEqualTo("0");
  }

  @Test
  void aPayeeWithoutAnAccountRefusesTheClaim() throws Exception {
    assertRefused(
        RefusalCode.NOT_FOUND,
        bureau.submit(line("L1", 1), line("L2", 2).paidTo(new PayeeId("NOBODY"))));
    assertThat(lines()).isEqualTo("0");
  }

  @Test
  void aClassThatCannotBeThereRefusesTheClaim() throws Exception {
    ClassDraft unheardOf = ClassDraft.of("焊工 1 班", bureau.region(), Province.WELDER, 1);

    assertRefused(
        RefusalCode.MALFORMED,
        bureau.submit(line("L1", 1), LineDraft.of("L2", unheardOf, Province.person(2))));
    assertThat(lines()).isEqualTo("0");
  }

  @Test
  void anotherRegionsInstitutionMayNotClaim() throws Exception {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases
            .submitClaims()
            .submit(
                province.as(Role.INSTITUTION, Province.TANGSHAN),
                List.of(line("L1", 1).submission())));
    assertThat(lines()).isEqualTo("0");
  }

  @Test
  void nobodyClaimsInTheNameOfAnotherInstitution() throws Exception {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases
            .submitClaims()
            .submit(
                province.ofInstitution("OTHER-SCHOOL", bureau.region()),
                List.of(line("L1", 1).submission())));
    assertThat(lines()).isEqualTo("0");
  }

  @Test
  void traineesWhoPaidTheFeeArePaidOnAccountsOfTheirOwn() {
    bureau
        .submit(
            line("L1", 1).paidToTrainee(Province.account("6217001")),
            line("L2", 2).paidToTrainee(Province.account("6217002")),
            line("L3", 3))
        .orThrow();
    bureau.decidePublishAndAccrue();

    bureau.pay();

    assertThat(installation.treasury().sent())
        .extracting(PaymentOrder::account)
        .containsExactlyInAnyOrder("6217001", "6217002", "1" + bureau.region());
  }

  private LineDraft line(String id, int person) {
    return LineDraft.of(id, welding, Province.person(person));
  }

  private String lines() throws Exception {
    return installation.ask("SELECT COUNT(*) FROM claim_line");
  }
}
