package io.butie.bootstrap.scenario;

import io.butie.application.fund.Appropriate;
import io.butie.application.port.Notices.Notice;
import io.butie.application.run.Progress;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import io.butie.domain.training.TrainingClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The work of one region, each step by the signed-in user whose duty it is. */
final class Bureau {

  private final UseCases useCases;
  private final SettableClock clock;
  private final Province province;
  private final Region region;

  Bureau(UseCases useCases, SettableClock clock, Province province, Region region) {
    this.useCases = useCases;
    this.clock = clock;
    this.province = province;
    this.region = region;
  }

  /**
   * What stands on the accounts of one fund, in fen.
   *
   * @param encumbered set aside for approved classes
   */
  record Fund(long unencumbered, long encumbered, long payable, long inTransit, long paid) {}

  SignedInUser as(Role role) {
    return province.as(role, region);
  }

  Region region() {
    return region;
  }

  void appropriate(FundChannel channel, long fen) {
    new TwoPeople(useCases, as(Role.FINANCE_MAKER), as(Role.FINANCE_CHECKER))
        .appropriate(
            new Appropriate.Order(
                "冀财社〔2023〕" + region + "-" + channel + "号",
                region,
                Province.FUND_YEAR,
                channel,
                Money.ofFen(fen),
                today()))
        .orThrow();
  }

  Outcome<TrainingClass> open(ClassDraft draft) {
    return useCases
        .openClasses()
        .apply(as(Role.INSTITUTION), draft.application())
        .then(
            applied ->
                useCases
                    .openClasses()
                    .approve(as(Role.HR_REVIEWER), applied.id(), draft.application().content()));
  }

  Outcome<Integer> submit(LineDraft... lines) {
    boolean appraisal = lines[0].kind() == ClaimKind.APPRAISAL;
    return useCases
        .submitClaims()
        .submit(
            as(appraisal ? Role.EVALUATION_BODY : Role.INSTITUTION),
            Arrays.stream(lines).map(LineDraft::submission).toList());
  }

  /** Decides all that was submitted, in one step. */
  int decide() {
    return useCases
        .decideClaims()
        .step(province.as(Role.HR_REVIEWER, Region.PROVINCE), LocalDate.of(2023, 12, 31))
        .orThrow();
  }

  Optional<Notice> publish() {
    return useCases.putOnNotice().publish(as(Role.HR_REVIEWER), region).orThrow();
  }

  int accrue() {
    return useCases.accrueClaims().step(as(Role.HR_REVIEWER), region).orThrow();
  }

  /** Everything from a submitted line to an owed one. */
  void decidePublishAndAccrue() {
    decide();
    Notice notice = publish().orElseThrow();
    clock.set(notice.payableFrom());
    accrue();
  }

  Outcome<RunId> start() {
    return useCases.payDueClaims().start(as(Role.FINANCE_MAKER), region, today());
  }

  /** Steps the run until it waits for somebody or is done. */
  Progress drive(RunId run) {
    Progress progress;
    do {
      progress = useCases.payDueClaims().advance(run).orThrow();
    } while (progress == Progress.MORE);
    return progress;
  }

  /** Starts a run and lets it build itself and freeze. */
  RunId frozenRun() {
    RunId run = start().orThrow();
    drive(run);
    return run;
  }

  Outcome<PaymentRun> approve(RunId run) {
    return useCases
        .payDueClaims()
        .approve(as(Role.FINANCE_CHECKER), run, useCases.payDueClaims().content(run).hash());
  }

  /** A whole run, up to the treasury's answers. */
  RunId pay() {
    RunId run = frozenRun();
    approve(run).orThrow();
    drive(run);
    return run;
  }

  PaymentRun run(RunId id) {
    return useCases.transactions().read(() -> useCases.runs().find(id).orElseThrow());
  }

  List<Instruction> instructions(RunId id, InstructionState state) {
    return useCases.transactions().read(() -> useCases.runs().instructions(id, state, 1_000));
  }

  List<InstructionId> instructionIds(RunId id, InstructionState state) {
    return instructions(id, state).stream().map(Instruction::id).toList();
  }

  Fund fund(FundChannel channel) {
    return useCases
        .transactions()
        .read(
            () ->
                new Fund(
                    balance(channel, AccountKind.UNENCUMBERED),
                    balance(channel, AccountKind.ENCUMBERED),
                    balance(channel, AccountKind.PAYABLE),
                    balance(channel, AccountKind.IN_TRANSIT),
                    balance(channel, AccountKind.PAID)));
  }

  private long balance(FundChannel channel, AccountKind kind) {
    return useCases.ledger().balance(new FundAccount(region, Province.FUND_YEAR, channel, kind));
  }

  private LocalDate today() {
    return clock.today();
  }
}
