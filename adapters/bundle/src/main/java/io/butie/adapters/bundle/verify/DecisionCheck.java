package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.LineFactsText;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.HoldResolutionRecord.Resolution;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every decision is made again from its facts, by the rulebook that this program carries and the
 * ledger names, and comes to the same; and no person's award is given twice (R37–R39).
 */
final class DecisionCheck implements RecordCheck {

  private static final String RULEBOOK = "RULEBOOK";

  private final Rulebooks carried;
  private final Map<String, Optional<Rulebook>> rulebooks = new HashMap<>();
  private final Map<String, Digest> loaded = new HashMap<>();
  private final AwardsOnce awards = new AwardsOnce();
  private final Map<String, Long> unknownRulebook = new HashMap<>();
  private long performedAgain;

  DecisionCheck(Rulebooks carried) {
    this.carried = carried;
  }

  @Override
  public void see(ShownRecord shown) {
    LedgerRecord record = shown.record();
    if (record instanceof DecisionRecord decision) {
      decided(decision);
    } else if (record instanceof HoldResolutionRecord word
        && word.resolution() == Resolution.DENIED) {
      awards.free(word.line());
    } else if (record instanceof ReferenceDataRecord data && data.what().equals(RULEBOOK)) {
      loaded.put(data.name(), data.contentDigest());
    }
  }

  private void decided(DecisionRecord record) {
    Digest used = loaded.get(record.rulebook());
    unless(used != null, () -> "no earlier record names rulebook " + record.rulebook());
    Optional<Rulebook> rulebook = rulebooks.computeIfAbsent(record.rulebook(), carried::named);
    if (rulebook.isEmpty()) {
      unknownRulebook.merge(record.rulebook(), 1L, Long::sum);
      return;
    }
    unless(
        rulebook.get().digest().equals(used),
        () -> "rulebook " + record.rulebook() + " is not the one that this program carries");
    LineFacts facts = LineFactsText.parse(record.facts().toString());
    unless(
        facts.kind() == record.claimKind() && facts.trainingClass().id().equals(record.classId()),
        "the facts are another line's");
    comesToTheSame(record, Assessment.assess(facts, rulebook.get()));
    performedAgain++;
    awards.decided(record, facts, rulebook.get().awards());
  }

  private static void comesToTheSame(DecisionRecord record, Decision again) {
    unless(
        again.verdict().name().equals(record.decision().name())
            && again.code().map(Enum::name).equals(record.code()),
        "decided again it is "
            + again.verdict()
            + again.code().map(code -> " " + code).orElse("")
            + ", not "
            + record.decision()
            + record.code().map(code -> " " + code).orElse(""));
    unless(
        again.rate().percent() == record.ratePercent() && again.amount().equals(record.amount()),
        () -> "decided again it is " + again.rate().percent() + " % and " + again.amount());
    String findings =
        again.findings().stream().map(f -> f.code().name()).collect(Collectors.joining(";"));
    String clauses =
        again.findings().stream().map(f -> f.clause().rule()).collect(Collectors.joining(";"));
    unless(
        findings.equals(record.findings()) && clauses.equals(record.clauses()),
        () -> "decided again it finds " + findings + " (" + clauses + ")");
  }

  @Override
  public void report(Checked checked) {
    checked.count("decisions that come to the same again", performedAgain);
    checked.count("awards given once", awards.given());
    unknownRulebook.forEach(
        (id, decisions) ->
            checked.not(
                decisions
                    + " decisions by rulebook "
                    + id
                    + ", which this program does not carry"));
    checked.not("that the facts of the decisions are true: the papers are with the HR bureaus");
  }
}
