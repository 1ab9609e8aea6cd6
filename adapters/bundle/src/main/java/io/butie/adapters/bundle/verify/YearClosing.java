package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.money.Money;
import java.util.EnumMap;
import java.util.Map;

/** A fund year that closes: each of its sums moves once, to the fen, and all of them do. */
final class YearClosing implements Justification {

  private final YearCloseRecord close;
  private final Map<Arrow, Money> toMove = new EnumMap<>(Arrow.class);

  YearClosing(YearCloseRecord close) {
    this.close = close;
    expect(Arrow.LAPSE, close.lapsed());
    expect(Arrow.WITHDRAW, close.carriedOver());
    expect(Arrow.APPROPRIATE, close.carriedOver());
  }

  private void expect(Arrow arrow, Money amount) {
    if (!amount.isZero()) {
      toMove.put(arrow, amount);
    }
  }

  @Override
  public void justify(Arrow arrow, FundAccount from, TransferRecord transfer) {
    Money amount = toMove.remove(arrow);
    unless(amount != null, () -> "closing a year does not justify " + arrow + ", or not again");
    unless(transfer.amount().equals(amount), "another amount than the closing of the year says");
    int year = arrow == Arrow.APPROPRIATE ? close.fundYear() + 1 : close.fundYear();
    unless(
        from.equals(new FundAccount(close.region(), year, close.channel(), from.kind())),
        "another fund than the one whose year is closed, or its next");
  }

  boolean isBooked() {
    return toMove.isEmpty();
  }

  String id() {
    return close.id();
  }
}
