package io.butie.domain.training;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A training class with the money that its opening encumbered (四(二) R52). What remains pays its own
 * lines and no other class's.
 *
 * @param channel the fund channel that the opening states; without one it cannot be approved
 * @param fundYear the budget year whose money it uses
 * @param level 5 初级 to 1 高级技师; 0 none
 * @param heads how many trainees are planned
 * @param refusedBecause empty but where the opening is refused
 * @param remaining what is still encumbered for it, in fen; never more than encumbered
 */
public record TrainingClass(
    ClassId id,
    String institution,
    Region region,
    Optional<FundChannel> channel,
    int fundYear,
    String occupation,
    int level,
    int heads,
    LocalDate startsOn,
    LocalDate endsOn,
    ClassState state,
    Optional<LocalDate> approvedOn,
    Optional<Reason> refusedBecause,
    Money encumbered,
    Money remaining) {

  /** What was applied for, which nothing changes. */
  public ClassApplication application() {
    return new ClassApplication(
        id, institution, region, channel, fundYear, occupation, level, heads, startsOn, endsOn);
  }

  /**
   * Approved on the day, with so much encumbered for it.
   *
   * @param standard what one trainee can bring at the most, in fen
   */
  public Outcome<TrainingClass> approve(Money standard, LocalDate on) {
    if (channel.isEmpty()) {
      return Outcome.refused(
          RefusalCode.CHANNEL_NOT_STATED,
          "class " + id + " states no fund channel",
          "培训班 " + id + " 未明确资金渠道，请在开班申请中注明");
    }
    Money needed = standard.times(heads);
    return ClassTransitions.TRAINING_CLASS
        .next(state, ClassEvent.APPROVE)
        .map(next -> in(next, Optional.of(on), needed, needed));
  }

  /** Refused: nothing is encumbered for it. */
  public Outcome<TrainingClass> refuse(Reason because) {
    return ClassTransitions.TRAINING_CLASS
        .next(state, ClassEvent.REFUSE)
        .map(next -> in(next, Optional.of(because), approvedOn, encumbered, remaining));
  }

  /**
   * Pays one of its lines out of what remains, or INSUFFICIENT_ENCUMBRANCE. A line that is claimed
   * in another region, channel or year is none of its own: its fund holds no money for it (R28).
   */
  public Outcome<TrainingClass> spend(
      Region claimedIn, FundChannel claimedFrom, int claimedYear, Money amount) {
    if (!claimedIn.equals(region)
        || !channel.equals(Optional.of(claimedFrom))
        || claimedYear != fundYear) {
      return Outcome.refused(
          RefusalCode.INSUFFICIENT_ENCUMBRANCE,
          "class " + id + " has money of " + region + " " + fundYear + " only, on its own channel",
          "培训班 " + id + " 的预留资金只属于地区 " + region + " 的 " + fundYear + " 预算年度和该班自己的资金渠道，不能用于这笔补贴");
    }
    if (remaining.compareTo(amount) < 0) {
      return Outcome.refused(
          RefusalCode.INSUFFICIENT_ENCUMBRANCE,
          "class " + id + " has " + remaining + " left and needs " + amount,
          "培训班 " + id + " 的预留资金剩余 " + remaining.fen() + " 分，本笔需要 " + amount.fen() + " 分，额度不足");
    }
    return Outcome.done(in(state, approvedOn, encumbered, remaining.minus(amount)));
  }

  /** Closed: nothing remains encumbered for it. */
  public Outcome<TrainingClass> close() {
    return ClassTransitions.TRAINING_CLASS
        .next(state, ClassEvent.CLOSE)
        .map(next -> in(next, approvedOn, encumbered, Money.ZERO));
  }

  private TrainingClass in(
      ClassState nextState, Optional<LocalDate> approved, Money encumberedNow, Money remainingNow) {
    return in(nextState, refusedBecause, approved, encumberedNow, remainingNow);
  }

  private TrainingClass in(
      ClassState nextState,
      Optional<Reason> because,
      Optional<LocalDate> approved,
      Money encumberedNow,
      Money remainingNow) {
    return new TrainingClass(
        id,
        institution,
        region,
        channel,
        fundYear,
        occupation,
        level,
        heads,
        startsOn,
        endsOn,
        nextState,
        approved,
        because,
        encumberedNow,
        remainingNow);
  }
}
