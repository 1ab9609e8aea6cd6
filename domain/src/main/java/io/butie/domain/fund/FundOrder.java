package io.butie.domain.fund;

import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a finance maker orders of a fund, and a finance checker approves on the content that they
 * saw, or rejects (R58). Nothing moves before.
 *
 * @param number by which it is ordered once, but for what was rejected
 * @param amount what is given, or what is carried over, in fen
 * @param orderedOn the day of the paper that orders it
 * @param checkedBy who approved or rejected it; empty while it is pending
 * @param rejectedBecause empty but where it is rejected
 */
public record FundOrder(
    String id,
    What what,
    String number,
    Region region,
    int fundYear,
    FundChannel channel,
    Money amount,
    LocalDate orderedOn,
    UserId madeBy,
    LocalDate madeOn,
    FundOrderState state,
    Optional<UserId> checkedBy,
    Optional<Reason> rejectedBecause) {

  private static final int LONGEST_NUMBER = 100;

  /** What can be ordered. */
  public enum What {
    /** Money is given to the fund (拨款). */
    APPROPRIATION,
    /** The fund's year is closed (年度结转): the amount is carried over, the rest lapses. */
    YEAR_CLOSE
  }

  /** What is asked for, before it is anybody's order. */
  public record Request(
      What what,
      String number,
      Region region,
      int fundYear,
      FundChannel channel,
      Money amount,
      LocalDate orderedOn) {

    /** Made an order by a finance maker of the region; MALFORMED where the number is none. */
    public Outcome<FundOrder> by(SignedInUser maker, String id, LocalDate today) {
      return maker
          .allowedAs(Role.FINANCE_MAKER, region)
          .then(user -> numbered())
          .map(request -> pending(id, maker.id(), today));
    }

    private Outcome<Request> numbered() {
      return number.isBlank()
              || number.length() > LONGEST_NUMBER
              || number.chars().anyMatch(Character::isISOControl)
          ? Outcome.refused(
              RefusalCode.MALFORMED,
              "the number of an order has 1 to " + LONGEST_NUMBER + " characters, in one line",
              "文号须为 1 至 " + LONGEST_NUMBER + " 个字符，且不得换行")
          : Outcome.done(this);
    }

    private FundOrder pending(String id, UserId maker, LocalDate today) {
      return new FundOrder(
          id,
          what,
          number,
          region,
          fundYear,
          channel,
          amount,
          orderedOn,
          maker,
          today,
          FundOrderTransitions.ORDER.start(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** What is approved: SHA-256 over all that the order says, and whose it is. */
  public Digest content() {
    return Digest.sha256(
        String.join(
            "\n",
            id,
            what.name(),
            number,
            region.code(),
            String.valueOf(fundYear),
            channel.name(),
            String.valueOf(amount.fen()),
            orderedOn.toString(),
            madeBy.value()));
  }

  /**
   * Approved by a finance checker of the region who is not the maker.
   *
   * @param seen the content that the checker was shown
   */
  public Outcome<FundOrder> approve(SignedInUser checker, Digest seen) {
    return checked(checker, FundOrderEvent.APPROVE, Optional.empty())
        .then(
            approved ->
                seen.equals(content())
                    ? Outcome.done(approved)
                    : Outcome.refused(
                        RefusalCode.CONTENT_CHANGED,
                        "order " + id + " is not what was shown; read it again before approving",
                        "资金指令 " + id + " 与所见内容不一致，请重新查看后再复核"));
  }

  /** Rejected by a finance checker of the region who is not the maker. */
  public Outcome<FundOrder> reject(SignedInUser checker, Reason because) {
    return checked(checker, FundOrderEvent.REJECT, Optional.of(because));
  }

  private Outcome<FundOrder> checked(
      SignedInUser checker, FundOrderEvent event, Optional<Reason> because) {
    return checker
        .allowedAs(Role.FINANCE_CHECKER, region)
        .then(user -> FourEyes.check(madeBy, user))
        .then(user -> FundOrderTransitions.ORDER.next(state, event))
        .map(
            next ->
                new FundOrder(
                    id,
                    what,
                    number,
                    region,
                    fundYear,
                    channel,
                    amount,
                    orderedOn,
                    madeBy,
                    madeOn,
                    next,
                    Optional.of(checker.id()),
                    because));
  }
}
