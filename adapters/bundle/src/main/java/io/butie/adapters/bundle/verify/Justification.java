package io.butie.adapters.bundle.verify;

import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.TransferRecord;

/** What an earlier record lets money do. Every transfer names the record that justifies it. */
interface Justification {

  /**
   * The transfer happens, or is {@link UntrueException untrue}: another arrow, amount, fund or
   * subject than the record allows, or a second time.
   *
   * @param from the account that the money comes from; the other is of the same fund
   */
  void justify(Arrow arrow, FundAccount from, TransferRecord transfer);
}
