package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.adapters.bundle.Balances;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.TransferRecord;
import java.util.HashMap;
import java.util.Map;

/**
 * Every transfer goes along an arrow of the account diagram, or back along one, within one region,
 * fund year and channel (R28), and no account falls below zero but the one where money is made.
 */
final class MoneyCheck implements RecordCheck {

  private final Balances balances = new Balances();
  private final Map<String, FundAccount> accounts = new HashMap<>();
  private long transfers;

  @Override
  public void see(ShownRecord shown) {
    if (shown.record() instanceof TransferRecord transfer) {
      transfers++;
      FundAccount from = account(transfer.credit());
      unless(from.region().equals(transfer.region()), "moves another region's money");
      alongAnArrow(transfer, from, account(transfer.debit()));
      balances.apply(transfer);
      unless(
          from.kind().mayBeNegative() || balances.of(transfer.credit()) >= 0,
          () -> from + " falls to " + balances.of(transfer.credit()) + " fen");
    }
  }

  /** The movement itself refuses what the diagram does not have. */
  private static void alongAnArrow(TransferRecord transfer, FundAccount from, FundAccount to) {
    Arrow arrow = Arrow.valueOf(transfer.arrow());
    boolean back = transfer.reverses().isPresent();
    Movement.between(arrow, back ? to : from, back ? from : to, transfer.amount());
  }

  private FundAccount account(String text) {
    return accounts.computeIfAbsent(text, MoneyCheck::spelled);
  }

  private static FundAccount spelled(String text) {
    FundAccount account = FundAccount.parse(text);
    unless(account.toString().equals(text), () -> text + " is not an account");
    return account;
  }

  Balances balances() {
    return balances;
  }

  long transfers() {
    return transfers;
  }

  @Override
  public void report(Checked checked) {
    checked.count(Checked.TRANSFERS, transfers);
  }
}
