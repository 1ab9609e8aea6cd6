package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Ledger.Head;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.training.TrainingClass;
import org.junit.jupiter.api.Test;

/** A class is opened with money of its own, on the channel that it states, or not (R51, R52). */
class ClassMoneyScenarioTest extends Scenario {

  private final ClassDraft welding =
      ClassDraft.of("WELDING-1", Province.SHIJIAZHUANG, Province.WELDER, 2);
  private final ClassDraft cooking =
      ClassDraft.of("COOKING-1", Province.SHIJIAZHUANG, Province.COOK, 5);

  @Test
  void noMoneyLeftNoOpening() throws Exception {
    bureau.appropriate(CHANNEL, 199_999);
    assertNotOpened(welding, RefusalCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void anotherChannelsMoneyOpensNothing() throws Exception {
    bureau.appropriate(FundChannel.SKILL_UPGRADE, 1_000_000);
    assertNotOpened(welding, RefusalCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void anotherRegionsMoneyOpensNothing() throws Exception {
    bureauOf(Province.TANGSHAN).appropriate(CHANNEL, 1_000_000);
    assertNotOpened(welding, RefusalCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void noChannelNoOpening() throws Exception {
    bureau.appropriate(CHANNEL, 1_000_000);
    assertNotOpened(welding.withoutChannel(), RefusalCode.CHANNEL_NOT_STATED);
  }

  @Test
  void aClassIsAppliedForOnce() {
    bureau.appropriate(CHANNEL, 1_000_000);
    bureau.open(welding).orThrow();

    assertRefused(
        RefusalCode.ALREADY_TAKEN,
        useCases.openClasses().apply(bureau.as(Role.INSTITUTION), welding.application()));
  }

  @Test
  void nothingIsOpenedThatWasNotSeen() {
    bureau.appropriate(CHANNEL, 1_000_000);
    TrainingClass applied =
        useCases.openClasses().apply(bureau.as(Role.INSTITUTION), welding.application()).orThrow();

    assertRefused(
        RefusalCode.CONTENT_CHANGED,
        useCases
            .openClasses()
            .approve(bureau.as(Role.HR_REVIEWER), applied.id(), cooking.application().content()));
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(1_000_000, 0, 0, 0, 0));
  }

  @Test
  void aRefusedOpeningTellsTheInstitutionWhyAndIsNotOpenedAfterAll() {
    bureau.appropriate(CHANNEL, 1_000_000);
    TrainingClass applied =
        useCases.openClasses().apply(bureau.as(Role.INSTITUTION), welding.application()).orThrow();

    TrainingClass refused =
        useCases
            .openClasses()
            .refuse(bureau.as(Role.HR_REVIEWER), applied.id(), "师资证明缺失")
            .orThrow();

    assertThat(refused.refusedBecause()).contains(new Reason("师资证明缺失"));
    assertRefused(
        RefusalCode.WRONG_STATE,
        useCases
            .openClasses()
            .approve(bureau.as(Role.HR_REVIEWER), applied.id(), welding.application().content()));
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(1_000_000, 0, 0, 0, 0));
  }

  @Test
  void nobodyAppliesInTheNameOfAnotherInstitution() {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases
            .openClasses()
            .apply(province.ofInstitution("OTHER-SCHOOL", bureau.region()), welding.application()));
  }

  @Test
  void noStandardNoOpening() throws Exception {
    bureau.appropriate(CHANNEL, 1_000_000);
    assertNotOpened(
        ClassDraft.of("FLYING-1", bureau.region(), "6-99-99-99", 2), RefusalCode.NO_STANDARD);
  }

  @Test
  void aClassDoesNotEatAnothersMoney() throws Exception {
    bureau.appropriate(CHANNEL, 700_000);
    bureau.open(welding).orThrow();
    bureau.open(cooking).orThrow();
    LineDraft first = LineDraft.of("L1", welding, Province.person(1)).employed();
    LineDraft second = LineDraft.of("L2", welding, Province.person(2)).employed();
    LineDraft oneTooMany = LineDraft.of("L3", welding, Province.person(3)).employed();
    bureau.submit(first, second, oneTooMany).orThrow();

    bureau.decidePublishAndAccrue();

    assertThat(installation.stateOf(first)).isEqualTo("PAYABLE");
    assertThat(installation.stateOf(second)).isEqualTo("PAYABLE");
    assertThat(installation.decisionOn(oneTooMany)).isEqualTo("PAY");
    assertThat(installation.stateOf(oneTooMany)).isEqualTo("UNFUNDED");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 500_000, 200_000, 0, 0));
  }

  @Test
  void aClosedClassReleasesWhatItDidNotNeedAndPaysNoMore() throws Exception {
    bureau.appropriate(CHANNEL, 200_000);
    bureau.open(welding).orThrow();
    bureau.submit(LineDraft.of("L1", welding, Province.person(1))).orThrow();
    bureau.decidePublishAndAccrue();
    LineDraft late = LineDraft.of("L2", welding, Province.person(2));
    bureau.submit(late).orThrow();

    assertThat(close(welding).orThrow()).isEqualTo(Money.ofFen(120_000));

    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(120_000, 0, 80_000, 0, 0));
    assertRefused(RefusalCode.WRONG_STATE, close(welding));
    bureau.decidePublishAndAccrue();
    assertThat(installation.stateOf(late)).isEqualTo("UNFUNDED");
  }

  @Test
  void anAppraisalIsEncumberedAtItsNoticeAndWaitsForMoneyUntilThen() throws Exception {
    bureau.appropriate(CHANNEL, 200_000);
    bureau.open(welding).orThrow();
    LineDraft appraisal = LineDraft.of("A1", welding, Province.person(1)).asAppraisal();
    bureau.submit(appraisal).orThrow();
    bureau.decide();
    assertThat(installation.decisionOn(appraisal)).isEqualTo("PAY");
    assertThat(bureau.publish()).as("nothing is unencumbered").isEmpty();
    assertThat(installation.stateOf(appraisal)).isEqualTo("APPROVED");

    close(welding).orThrow();
    installation.clock().set(bureau.publish().orElseThrow().payableFrom());

    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(180_000, 20_000, 0, 0, 0));
    bureau.accrue();
    bureau.pay();
    assertThat(installation.stateOf(appraisal)).isEqualTo("PAID");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(180_000, 0, 0, 0, 20_000));
  }

  private void assertNotOpened(ClassDraft draft, RefusalCode code) throws Exception {
    Head before = head();
    Fund fund = bureau.fund(CHANNEL);

    assertRefused(code, bureau.open(draft));

    assertThat(head()).as("no record").isEqualTo(before);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(fund);
    assertThat(
            installation.ask(
                "SELECT class_state || ' ' || CAST(encumbered_fen AS CHAR(8)) FROM training_class"))
        .isEqualToIgnoringWhitespace("APPLIED 0");
  }

  private Head head() {
    return useCases.transactions().read(useCases.ledger()::head);
  }

  private Outcome<Money> close(ClassDraft draft) {
    return useCases.closeClasses().close(bureau.as(Role.HR_REVIEWER), new ClassId(draft.id()));
  }
}
