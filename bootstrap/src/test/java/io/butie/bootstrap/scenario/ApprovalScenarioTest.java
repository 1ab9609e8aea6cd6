package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second person approves what they saw; nothing else lets money go (R58, R60). */
class ApprovalScenarioTest extends Scenario {

  private RunId run;
  private Digest seen;

  @BeforeEach
  void freezeARunOfTwoLines() {
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 2);
    bureau.appropriate(CHANNEL, 200_000);
    bureau.open(welding).orThrow();
    bureau
        .submit(
            LineDraft.of("L1", welding, Province.person(1)).employed(),
            LineDraft.of("L2", welding, Province.person(2)))
        .orThrow();
    bureau.decidePublishAndAccrue();
    run = bureau.frozenRun();
    seen = useCases.payDueClaims().content(run).hash();
  }

  @Test
  void theMakerIsNotAChecker() {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases.payDueClaims().approve(bureau.as(Role.FINANCE_MAKER), run, seen));
    assertNothingMoved();
  }

  @Test
  void theMakerMayNotApproveAfterBecomingAChecker() throws Exception {
    SignedInUser maker = bureau.as(Role.FINANCE_MAKER);
    installation.sql(
        "UPDATE user_account SET user_role = 'FINANCE_CHECKER' WHERE user_id = '"
            + maker.id()
            + "'");
    SignedInUser promoted = province.signInAgain(maker.id());
    assertThat(promoted.role()).isEqualTo(Role.FINANCE_CHECKER);

    assertRefused(RefusalCode.FOUR_EYES, useCases.payDueClaims().approve(promoted, run, seen));
    assertRefused(RefusalCode.FOUR_EYES, useCases.payDueClaims().reject(promoted, run));
    assertNothingMoved();
  }

  @Test
  void anotherRegionsCheckerMayNotApprove() {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases
            .payDueClaims()
            .approve(province.as(Role.FINANCE_CHECKER, Province.TANGSHAN), run, seen));
    assertNothingMoved();
  }

  @Test
  void approvalOfAnotherContentThanIsThereIsRefused() {
    assertRefused(
        RefusalCode.CONTENT_CHANGED,
        useCases
            .payDueClaims()
            .approve(bureau.as(Role.FINANCE_CHECKER), run, Digest.sha256("another content")));
    assertNothingMoved();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE run_line SET amount_fen = amount_fen + 1 WHERE line_id = 'L1'",
        "UPDATE run_line SET line_id = 'L9' WHERE line_id = 'L1'",
        "DELETE FROM run_line WHERE line_id = 'L1'",
        "UPDATE instruction SET amount_fen = amount_fen + 1",
        "UPDATE instruction SET payee_id = 'JUDGE-130100'",
        "UPDATE instruction SET payee_commitment = (SELECT commitment FROM payee WHERE payee_id ="
            + " 'JUDGE-130100')",
        "UPDATE instruction SET fund_channel = 'SKILL_UPGRADE'",
        "UPDATE instruction SET fund_year = 2022"
      })
  void contentThatChangedAfterFreezingIsNotApproved(String tampering) throws Exception {
    assertThat(installation.sql(tampering)).isEqualTo(1);

    // Neither by who saw it before, nor by who looks again: it is not what was frozen.
    assertRefused(
        RefusalCode.CONTENT_CHANGED,
        useCases.payDueClaims().approve(bureau.as(Role.FINANCE_CHECKER), run, seen));
    assertRefused(RefusalCode.CONTENT_CHANGED, bureau.approve(run));
    assertNothingMoved();
  }

  @Test
  void anAccountThatAnotherCommitmentCoversGetsNoMoney() throws Exception {
    bureau.approve(run).orThrow();
    installation.sql(
        "UPDATE payee SET commitment = (SELECT commitment FROM payee WHERE payee_id ="
            + " 'JUDGE-130100') WHERE payee_id = 'SCHOOL-130100'");

    useCases.payDueClaims().advance(run).orThrow();
    useCases.payDueClaims().advance(run).orThrow();

    assertRefused(RefusalCode.CONTENT_CHANGED, useCases.payDueClaims().advance(run));
    assertThat(installation.treasury().sent()).isEmpty();
  }

  @Test
  void anAccountThatWasPutInAnothersPlaceGetsNoMoney() throws Exception {
    bureau.approve(run).orThrow();
    installation.sql(
        "UPDATE payee SET sealed_account = (SELECT sealed_account FROM payee WHERE payee_id ="
            + " 'JUDGE-130100') WHERE payee_id = 'SCHOOL-130100'");

    assertThatThrownBy(() -> bureau.drive(run))
        .hasMessage("the account of payee SCHOOL-130100 is not the one that was registered");
    assertThat(installation.treasury().sent()).isEmpty();
  }

  @Test
  void aRejectedRunFreesItsRegionAndItsLinesForAnother() {
    assertRefused(RefusalCode.RUN_OPEN, bureau.start());

    useCases.payDueClaims().reject(bureau.as(Role.FINANCE_CHECKER), run).orThrow();

    assertThat(bureau.run(run).state()).isEqualTo(RunState.REJECTED);
    assertThat(bureau.instructions(run, InstructionState.DROPPED)).hasSize(1);
    assertRefused(RefusalCode.WRONG_STATE, bureau.approve(run));
    RunId other = bureau.pay();
    assertThat(other).isNotEqualTo(run);
    assertThat(bureau.run(other).state()).isEqualTo(RunState.SETTLED);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 20_000, 0, 0, 180_000));
  }

  private void assertNothingMoved() {
    assertThat(bureau.run(run).state()).isEqualTo(RunState.FROZEN);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 20_000, 180_000, 0, 0));
    bureau.drive(run);
    assertThat(installation.treasury().sent()).isEmpty();
  }
}
