package io.butie.domain.money;

/**
 * An amount of renminbi in whole fen (1 yuan = 100 fen). Never negative: money that flows the other
 * way is a transfer in the other direction, not a negative amount.
 *
 * @param fen the amount in fen, 0 or more
 */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("negative amount: " + fen + " fen");
    }
  }

  public static Money ofFen(long fen) {
    return fen == 0 ? ZERO : new Money(fen);
  }

  /** The sum; throws ArithmeticException on overflow instead of wrapping round. */
  public Money plus(Money other) {
    return ofFen(Math.addExact(fen, other.fen));
  }

  /** The difference; throws IllegalArgumentException where it would be negative. */
  public Money minus(Money other) {
    return ofFen(fen - other.fen);
  }

  public Money times(int count) {
    return ofFen(Math.multiplyExact(fen, count));
  }

  /** The share of this amount that the rate gives, rounded half-up to the fen. */
  public Money atRateRoundedHalfUp(Rate rate) {
    return ofFen(Math.addExact(Math.multiplyExact(fen, rate.percent()), 50) / 100);
  }

  public boolean isZero() {
    return fen == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals, for people: {@code 1234.50}. */
  public String toYuan() {
    return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
  }

  @Override
  public String toString() {
    return fen + " fen";
  }
}
