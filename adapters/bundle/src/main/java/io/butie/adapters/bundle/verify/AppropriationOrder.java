package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.TransferRecord;

/** An order of the finance bureau: it brings its amount, once. */
final class AppropriationOrder implements Justification {

  private final AppropriationRecord order;
  private boolean booked;

  AppropriationOrder(AppropriationRecord order) {
    unless(!order.madeBy().equals(order.approvedBy()), "an appropriation by one person alone");
    this.order = order;
  }

  @Override
  public void justify(Arrow arrow, FundAccount from, TransferRecord transfer) {
    unless(arrow == Arrow.APPROPRIATE, () -> "an appropriation does not justify " + arrow);
    unless(!booked, "an appropriation that was booked before");
    unless(transfer.amount().equals(order.amount()), "another amount than was appropriated");
    unless(
        from.equals(
            new FundAccount(order.region(), order.fundYear(), order.channel(), from.kind())),
        "another fund than was appropriated to");
    booked = true;
  }
}
