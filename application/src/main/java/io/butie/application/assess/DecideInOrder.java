package io.butie.application.assess;

import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.AwardBook;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.QuotaFacts;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.ClaimKind;
import java.util.Arrays;
import java.util.List;

/**
 * Decides lines one after the other. A line that is paid or held is an award for the lines after
 * it, in the book and in its region's quota: a limit that looked only at what was on record before
 * would overpay within one file.
 */
public final class DecideInOrder {

  private final Rulebook rulebook;
  private final AwardBook book;
  private final QuotaProgress quota;

  /** Decides against this book and quota, which grow with every award. */
  public DecideInOrder(Rulebook rulebook, AwardBook book, QuotaProgress quota) {
    this.rulebook = rulebook;
    this.book = book;
    this.quota = quota;
  }

  /** Decides all lines in the order of {@link Turn}, whatever the order in which they lie. */
  public void decideAll(List<PendingLine> lines, Decided each) {
    Turn[] turns = new Turn[lines.size()];
    Arrays.setAll(turns, index -> Turn.of(lines.get(index), index));
    Arrays.sort(turns);
    for (Turn turn : turns) {
      PendingLine line = lines.get(turn.index());
      LineFacts facts = factsNow(line);
      each.decided(turn.index(), facts, decide(line, facts));
    }
  }

  /** The line's facts with what stands on record now. */
  private LineFacts factsNow(PendingLine line) {
    return line.facts()
        .on(
            line.person().map(book::of).orElse(List.of()),
            new QuotaFacts(quota.totalOf(line.region()), quota.awardedIn(line.region())));
  }

  private Decision decide(PendingLine line, LineFacts facts) {
    Decision decision = Assessment.assess(facts, rulebook);
    if (decision.verdict().isAward()) {
      line.person().ifPresent(person -> book.add(person, EarlierAward.of(facts)));
      if (facts.kind() == ClaimKind.TRAINING) {
        quota.award(line.region());
      }
    }
    return decision;
  }

  /** Takes a decision as it is made. */
  @FunctionalInterface
  public interface Decided {

    /**
     * A line was decided.
     *
     * @param index the line's place in the list that was given
     * @param facts everything that the decision looked at
     */
    void decided(int index, LineFacts facts, Decision decision);
  }
}
