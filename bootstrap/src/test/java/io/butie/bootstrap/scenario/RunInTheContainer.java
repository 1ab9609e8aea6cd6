package io.butie.bootstrap.scenario;

import io.butie.adapters.persistence.Boundary;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.SimulatedTreasury;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.bootstrap.Application;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.container.Wiring;
import io.butie.domain.access.Role;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.policy.Refusal;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.RunId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pays two lines inside the container. The run is the application's own: its batch job builds it
 * and issues its instructions, and as the server has no treasury, they stay in the outbox. Around
 * it is a second wiring on the same database, with a clock of 2023, so that the days are those of
 * the notice, and with a treasury, which then takes what waits in the outbox.
 */
@ApplicationScoped
public class RunInTheContainer {

  private static final FundChannel CHANNEL = FundChannel.EMPLOYMENT_SUBSIDY;
  private static final TreasuryBehaviour SETTLES_EVERYTHING =
      new TreasuryBehaviour(65, 0, 0, Silence.never());

  @PersistenceUnit(unitName = "butie")
  private EntityManagerFactory entities;

  @Resource private UserTransaction transaction;
  @Inject private Application application;

  /** This class and those that it needs, for the test's archive. */
  public static Class<?>[] classes() {
    return new Class<?>[] {
      RunInTheContainer.class,
      Bureau.class,
      ClassDraft.class,
      LineDraft.class,
      Province.class,
      SettableClock.class,
      TwoPeople.class
    };
  }

  /** What happened, step by step. */
  public List<String> pay() {
    List<String> story = new ArrayList<>();
    SettableClock clock = new SettableClock(LocalDate.of(2023, 5, 4));
    Composition server = Composition.current();
    try (SimulatedTreasury treasury =
        SimulatedTreasury.open(
            server.settings().data().resolve("treasury"), SETTLES_EVERYTHING, clock)) {
      UseCases withTreasury =
          Wiring.of(
              new Composition(
                  server.settings(),
                  clock,
                  server.entropy(),
                  new Pbkdf2Passwords(10, server.entropy()),
                  Optional.of(treasury),
                  server.database()),
              new JpaTransactions(entities, Boundary.jta(transaction)));
      Bureau bureau =
          new Bureau(withTreasury, clock, new Province(withTreasury), Province.SHIJIAZHUANG);
      RunId run = buildApproveAndInstruct(bureau, clock, story);
      bureau.drive(run);
      story.add("with a treasury: " + shown(bureau, run));
      withTreasury
          .reconcileRun()
          .orElseThrow()
          .reconcile(bureau.as(Role.FINANCE_MAKER), run)
          .orThrow();
      story.add("three books agree: " + shown(bureau, run));
    }
    return story;
  }

  private RunId buildApproveAndInstruct(Bureau bureau, SettableClock clock, List<String> story) {
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 2);
    bureau.appropriate(CHANNEL, 200_000);
    bureau.open(welding).orThrow();
    bureau
        .submit(
            LineDraft.of("L1", welding, Province.person(1)).employed(),
            LineDraft.of("L2", welding, Province.person(2)))
        .orThrow();
    bureau.decidePublishAndAccrue();
    var payDueClaims = application.useCases().payDueClaims();
    RunId run =
        payDueClaims.start(bureau.as(Role.FINANCE_MAKER), bureau.region(), clock.today()).orThrow();
    application.advanceInBatch(run);
    story.add("built: " + shown(bureau, run));
    story.add(
        "the maker: "
            + payDueClaims
                .approve(bureau.as(Role.FINANCE_MAKER), run, payDueClaims.content(run).hash())
                .fold(done -> "approved", Refusal::code));
    payDueClaims
        .approve(bureau.as(Role.FINANCE_CHECKER), run, payDueClaims.content(run).hash())
        .orThrow();
    story.add("a second person: " + shown(bureau, run));
    application.advanceInBatch(run);
    story.add("without a treasury: " + shown(bureau, run));
    return run;
  }

  private static String shown(Bureau bureau, RunId id) {
    PaymentRun run = bureau.run(id);
    List<String> instructions = new ArrayList<>();
    for (InstructionState state : InstructionState.values()) {
      int count = bureau.instructions(id, state).size();
      if (count > 0) {
        instructions.add(count + " " + state);
      }
    }
    Bureau.Fund fund = bureau.fund(CHANNEL);
    return "%s, %d lines, %s, payable %d, in transit %d, paid %d"
        .formatted(
            run.state(),
            run.totals().lines(),
            instructions,
            fund.payable(),
            fund.inTransit(),
            fund.paid());
  }
}
