package io.butie.application.claim;

import io.butie.application.port.Awards;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.DecidedLine;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.Classes;
import io.butie.application.port.Ledger;
import io.butie.application.port.Quotas;
import io.butie.application.port.Registers;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClaimTransitions;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineDerivation;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.QuotaFacts;
import io.butie.domain.claim.Verdict;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Region;
import io.butie.domain.training.TrainingClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides submitted lines by the rulebook, in the order (claimed_on, line_id). A line sees every
 * award before it, also those that its own step has just given; what is paid or held takes its
 * award in the same transaction, so that two regions cannot both give it.
 */
public final class DecideClaims {

  /** Well below what one posting may hold. */
  private static final int LINES_PER_STEP = 1_000;

  private final Transactions transactions;
  private final Claims claims;
  private final Classes classes;
  private final Registers registers;
  private final Awards awards;
  private final Quotas quotas;
  private final Ledger ledger;
  private final Clock clock;
  private final Rulebook rulebook;

  public DecideClaims(
      Transactions transactions,
      Claims claims,
      Classes classes,
      Registers registers,
      Awards awards,
      Quotas quotas,
      Ledger ledger,
      Clock clock,
      Rulebook rulebook) {
    this.transactions = transactions;
    this.claims = claims;
    this.classes = classes;
    this.registers = registers;
    this.awards = awards;
    this.quotas = quotas;
    this.ledger = ledger;
    this.clock = clock;
    this.rulebook = rulebook;
  }

  /** Decides the next lines claimed up to the day; 0 where none is left. */
  public Outcome<Integer> step(SignedInUser reviewer, LocalDate upTo) {
    return reviewer
        .allowedAs(Role.HR_REVIEWER, Region.PROVINCE)
        .then(
            user ->
                transactions.attempt(() -> decide(user, claims.submitted(upTo, LINES_PER_STEP))));
  }

  private Outcome<Integer> decide(SignedInUser reviewer, List<RegisteredLine> lines) {
    if (lines.isEmpty()) {
      return Outcome.done(0);
    }
    LineDerivation derivation =
        new LineDerivation(
            rulebook, registers.catalogue()::standardOn, registers.institutions()::isPublished);
    Map<ClassId, TrainingClass> opened =
        classes.findAll(
            lines.stream()
                .flatMap(line -> line.line().trainingClass().id().stream())
                .distinct()
                .map(ClassId::new)
                .toList());
    AwardsInHand inHand =
        new AwardsInHand(
            awards.of(
                lines.stream().flatMap(line -> line.person().index().stream()).distinct().toList()),
            rulebook.awards());
    QuotaProgress progress = quotas.hold();
    List<LedgerRecord> records = new ArrayList<>();
    List<DecidedLine> decided = new ArrayList<>();
    for (RegisteredLine line : lines) {
      LineFacts facts =
          derivation
              .derive(line.line().inClass(classFacts(line.line(), opened)))
              .on(inHand.of(line.person().index()), quotaOf(line.line().region(), progress));
      Decision decision = Assessment.assess(facts, rulebook);
      if (decision.verdict() != Verdict.REFUSE) {
        line.person()
            .index()
            .ifPresent(person -> inHand.give(line.id().value(), person, EarlierAward.of(facts)));
        if (facts.kind() == ClaimKind.TRAINING) {
          progress.award(line.line().region());
        }
      }
      DecisionRecord record =
          DecisionRecords.of(line, facts, decision, rulebook, reviewer, LocalDate.now(clock));
      records.add(record);
      decided.add(
          new DecidedLine(
              line.id(),
              facts.kind(),
              ClaimTransitions.assessed(decision.verdict()),
              decision.verdict(),
              decision.code().map(Enum::name),
              decision.amount(),
              record.digest()));
    }
    awards.add(inHand.given());
    quotas.save(progress);
    claims.decided(decided);
    return ledger.post(records).map(posted -> lines.size());
  }

  /** The class as the register has it; a class that is not there, or not approved, says so. */
  private static ClassFacts classFacts(ClaimLine line, Map<ClassId, TrainingClass> opened) {
    return line.trainingClass()
        .id()
        .flatMap(id -> Optional.ofNullable(opened.get(new ClassId(id))))
        .map(
            found ->
                new ClassFacts(
                    Optional.of(found.id().value()),
                    Optional.of(found.region()),
                    found.channel(),
                    found.approvedOn(),
                    found.startsOn(),
                    found.endsOn()))
        .orElseGet(
            () ->
                new ClassFacts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    line.trainingClass().startsOn(),
                    line.trainingClass().endsOn()));
  }

  private static QuotaFacts quotaOf(Region region, QuotaProgress progress) {
    return new QuotaFacts(progress.totalOf(region), progress.awardedIn(region));
  }
}
