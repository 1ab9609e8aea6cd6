package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.RunId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A month is closed, and stays as it was (R60). */
class PeriodSealScenarioTest extends Scenario {

  private static final YearMonth MAY = YearMonth.of(2023, 5);
  private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

  private Outcome<PeriodSealRecord> seal(SignedInUser user, YearMonth month) {
    return useCases.sealPeriod().seal(user, bureau.region(), month);
  }

  private SignedInUser checker() {
    return bureau.as(Role.FINANCE_CHECKER);
  }

  @Test
  void onlyAFinanceCheckerOfTheRegionSealsAMonthThatIsOver() {
    bureau.appropriate(CHANNEL, 100_000);

    assertRefused(RefusalCode.WRONG_STATE, seal(checker(), MAY));
    installation.clock().set(JUNE);
    assertRefused(RefusalCode.NOT_ALLOWED, seal(bureau.as(Role.FINANCE_MAKER), MAY));
    assertRefused(
        RefusalCode.NOT_ALLOWED, seal(bureauOf(Province.TANGSHAN).as(Role.FINANCE_CHECKER), MAY));
    seal(checker(), MAY).orThrow();
    assertRefused(RefusalCode.ALREADY_POSTED, seal(checker(), MAY));
  }

  @Test
  void anOrderOfASealedMonthCountsForTheFirstOpenDay() {
    LocalDate ordered = installation.clock().today();
    installation.clock().set(JUNE);
    seal(checker(), MAY).orThrow();
    installation.clock().set(ordered);

    bureau.appropriate(FundChannel.SKILL_UPGRADE, 100_000);

    assertThat(bureau.fund(FundChannel.SKILL_UPGRADE).unencumbered()).isEqualTo(100_000);
    long last = useCases.transactions().read(() -> useCases.ledger().head().size()) - 1;
    TransferRecord transfer =
        (TransferRecord)
            useCases
                .transactions()
                .read(() -> useCases.ledger().records(last, 1).get(0).entry().record());
    assertThat(transfer.effectiveOn()).isEqualTo(JUNE);
  }

  @Test
  void aTreasurysWordOfASealedMonthKeepsItsDateAndCountsForTheFirstOpenDay() throws Exception {
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 1);
    LineDraft line = LineDraft.of("L1", welding, Province.person(1));
    bureau.appropriate(CHANNEL, 100_000);
    bureau.open(welding).orThrow();
    bureau.submit(line).orThrow();
    bureau.decidePublishAndAccrue();
    RunId run = bureau.frozenRun();
    bureau.approve(run).orThrow();
    YearMonth month = YearMonth.from(installation.clock().today());
    LocalDate paidOn = month.atEndOfMonth();
    installation.clock().set(paidOn);
    while (bureau.instructionIds(run, InstructionState.SENT).isEmpty()) {
      useCases.payDueClaims().advance(run).orThrow();
    }
    LocalDate later = paidOn.plusDays(1);
    installation.clock().set(later);
    seal(checker(), month).orThrow();

    bureau.drive(run);

    assertThat(installation.stateOf(line)).isEqualTo("PAID");
    String id = bureau.instructionIds(run, InstructionState.SETTLED).get(0).value();
    assertThat(
            ((TreasuryAnswerRecord) found(RecordKind.TREASURY_ANSWER, "answer/" + id)).valueDate())
        .isEqualTo(paidOn);
    assertThat(((TransferRecord) found(RecordKind.TRANSFER, "settle/" + id)).effectiveOn())
        .isEqualTo(later);
  }

  private Object found(RecordKind kind, String id) {
    return useCases
        .transactions()
        .read(() -> useCases.ledger().find(kind, id).orElseThrow().entry().record());
  }
}
