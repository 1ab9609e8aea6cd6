package io.butie.domain.fund;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import org.jspecify.annotations.Nullable;

/**
 * Fen that go from one account to another along an arrow, or back along it. No other movement can
 * be made.
 */
public final class Movement {

  private final Arrow arrow;
  private final FundAccount from;
  private final FundAccount to;
  private final Money amount;

  private Movement(Arrow arrow, FundAccount from, FundAccount to, Money amount) {
    if (amount.isZero()) {
      throw new IllegalArgumentException(arrow + " moves more than nothing");
    }
    this.arrow = arrow;
    this.from = from;
    this.to = to;
    this.amount = amount;
  }

  /** Along the arrow, within one region's fund. */
  public static Movement along(
      Arrow arrow, Region region, int fundYear, FundChannel channel, Money amount) {
    FundAccount from = new FundAccount(region, fundYear, channel, arrow.from());
    return new Movement(arrow, from, from.ofKind(arrow.to()), amount);
  }

  /**
   * The movement between two accounts that someone else named, where the arrow allows it.
   *
   * @throws IllegalArgumentException where the accounts do not lie at the arrow's ends, or hold
   *     money of different funds (R28)
   */
  public static Movement between(Arrow arrow, FundAccount from, FundAccount to, Money amount) {
    if (from.kind() != arrow.from() || to.kind() != arrow.to() || !from.sharesFundWith(to)) {
      throw new IllegalArgumentException(arrow + " does not lead from " + from + " to " + to);
    }
    return new Movement(arrow, from, to, amount);
  }

  /** All of it, back. */
  public Movement reversed() {
    return new Movement(arrow, to, from, amount);
  }

  public Arrow arrow() {
    return arrow;
  }

  public FundAccount from() {
    return from;
  }

  public FundAccount to() {
    return to;
  }

  public Money amount() {
    return amount;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Movement that
        && arrow == that.arrow
        && from.equals(that.from)
        && to.equals(that.to)
        && amount.equals(that.amount);
  }

  @Override
  public int hashCode() {
    return from.hashCode() * 31 + to.hashCode();
  }

  @Override
  public String toString() {
    return arrow + " " + amount + " " + from + " -> " + to;
  }
}
