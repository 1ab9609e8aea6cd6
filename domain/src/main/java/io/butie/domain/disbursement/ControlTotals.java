package io.butie.domain.disbursement;

import io.butie.domain.money.Money;

/** What a second person compares before approving: how many lines, how many payments, how much. */
public record ControlTotals(int lines, int instructions, Money amount) {

  public static final ControlTotals NONE = new ControlTotals(0, 0, Money.ZERO);

  public ControlTotals plus(ControlTotals other) {
    return new ControlTotals(
        lines + other.lines, instructions + other.instructions, amount.plus(other.amount));
  }
}
