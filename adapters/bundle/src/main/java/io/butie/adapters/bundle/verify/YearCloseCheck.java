package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.adapters.bundle.Balances;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.reference.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fund year is closed where nothing of it is promised or on its way, for all that is left; and
 * afterwards its fund takes recoveries only.
 */
final class YearCloseCheck implements RecordCheck {

  private final Balances balances;
  private final Map<FundAccount, Digest> closed = new HashMap<>();

  /** Balances that already have every transfer up to the record that is seen. */
  YearCloseCheck(Balances balances) {
    this.balances = balances;
  }

  @Override
  public void see(ShownRecord shown) {
    if (shown.record() instanceof YearCloseRecord close) {
      closes(close, shown.digest());
    } else if (shown.record() instanceof TransferRecord transfer && !closed.isEmpty()) {
      Digest by = closed.get(FundAccount.parse(transfer.credit()).ofKind(AccountKind.UNENCUMBERED));
      unless(
          by == null
              || by.equals(transfer.cause())
              || transfer.arrow().equals(Arrow.RECOVER.name()),
          "moves money of a fund year that is closed");
    }
  }

  private void closes(YearCloseRecord close, Digest digest) {
    FundAccount left =
        new FundAccount(
            close.region(), close.fundYear(), close.channel(), AccountKind.UNENCUMBERED);
    unless(!close.madeBy().equals(close.approvedBy()), "a year closed by one person alone");
    unless(close.closedOn().getYear() > close.fundYear(), "closes a year that was not over");
    for (AccountKind kind :
        List.of(AccountKind.ENCUMBERED, AccountKind.PAYABLE, AccountKind.IN_TRANSIT)) {
      unless(
          balances.of(left.ofKind(kind).toString()) == 0,
          () -> "closes a year while " + left.ofKind(kind) + " is not 0");
    }
    unless(
        close.lapsed().plus(close.carriedOver()).fen() == balances.of(left.toString()),
        () -> "closes a year over another amount than " + left + " holds");
    unless(closed.put(left, digest) == null, "closes a year that is closed");
  }

  /** What a close says to move has moved: nothing is left of the fund year but recoveries. */
  @Override
  public void report(Checked checked) {
    checked.count("fund years closed by two people, taking recoveries only", closed.size());
  }
}
