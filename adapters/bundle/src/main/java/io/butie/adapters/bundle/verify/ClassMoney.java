package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.ClassClosingRecord;
import io.butie.domain.ledger.ClassOpeningRecord;
import io.butie.domain.ledger.TransferRecord;

/**
 * The money of one class (R52): encumbered once, as much as its opening says, and never eaten by
 * another class. Closing it releases what is left.
 */
final class ClassMoney implements Justification {

  private final String id;
  private final FundAccount fund;
  private final long toEncumber;
  private boolean encumbered;
  private boolean closed;
  private long left;

  ClassMoney(ClassOpeningRecord opening) {
    unless(
        opening.standard().times(opening.heads()).equals(opening.encumbered()),
        "a class encumbers heads times standard");
    this.id = opening.classId();
    this.fund =
        new FundAccount(
            opening.region(), opening.fundYear(), opening.channel(), AccountKind.ENCUMBERED);
    this.toEncumber = opening.encumbered().fen();
  }

  @Override
  public void justify(Arrow arrow, FundAccount from, TransferRecord transfer) {
    unless(arrow == Arrow.ENCUMBER, () -> "a class opening does not justify " + arrow);
    ours(from, transfer);
    unless(!encumbered && !closed, "a class that was encumbered before");
    unless(transfer.amount().fen() == toEncumber, "another amount than the opening encumbers");
    encumbered = true;
    left = toEncumber;
  }

  /** A line of the class is owed: out of what the class has left. */
  void spend(FundAccount from, long fen) {
    unless(encumbered && !closed, () -> "class " + id + " has no money encumbered");
    unless(from.equals(fund), () -> "class " + id + " has its money in " + fund);
    unless(
        fen <= left,
        () -> "class " + id + " has " + left + " fen left and " + fen + " are accrued");
    left -= fen;
  }

  /** An accrual is taken back. */
  void giveBack(long fen) {
    unless(!closed, () -> "class " + id + " is closed");
    left = Math.addExact(left, fen);
  }

  /** The encumbrance is taken back, which no accrual may rest on. */
  void takeBack() {
    unless(
        encumbered && !closed && left == toEncumber, () -> "class " + id + " has used its money");
    encumbered = false;
    left = 0;
  }

  /** The class closes; what is left is to be released. */
  Justification close(ClassClosingRecord closing) {
    unless(!closed, () -> "class " + id + " is closed already");
    unless(closing.released().fen() == left, () -> "class " + id + " has " + left + " fen left");
    closed = true;
    return (arrow, from, transfer) -> {
      unless(arrow == Arrow.RELEASE, () -> "a class closing does not justify " + arrow);
      ours(from, transfer);
      unless(
          transfer.amount().fen() == left && left > 0, () -> "not what class " + id + " had left");
      left = 0;
    };
  }

  private void ours(FundAccount from, TransferRecord transfer) {
    unless(transfer.subject().equals(id), () -> "the subject is not class " + id);
    unless(
        from.ofKind(AccountKind.ENCUMBERED).equals(fund), () -> "class " + id + " is of " + fund);
  }
}
