package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.DecisionRecord.Verdict;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.ClaimKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim line on its way: owed at most once at a time, paid at most once. What is owed for it is
 * what was decided, out of its own class's money; an appraisal line has money of its own.
 */
final class Line implements Justification {

  private enum State {
    REFUSED,
    HELD,
    DENIED,
    APPROVED,
    PAYABLE,
    IN_TRANSIT,
    PAID
  }

  private final String id;
  private final long amount;
  private final boolean isAppraisal;
  private final @Nullable ClassMoney ofClass;
  private State state;
  private long ownMoney;
  private @Nullable FundAccount fund;
  private String cameBackWith = "";

  /**
   * A line as it was decided.
   *
   * @param ofClass empty where its class was never opened
   */
  Line(DecisionRecord decision, Optional<ClassMoney> ofClass) {
    this.id = decision.line();
    this.amount = decision.amount().fen();
    this.isAppraisal = decision.claimKind() == ClaimKind.APPRAISAL;
    this.ofClass = isAppraisal ? null : ofClass.orElse(null);
    this.state =
        switch (decision.decision()) {
          case PAY -> State.APPROVED;
          case HOLD -> State.HELD;
          case REFUSE -> State.REFUSED;
        };
    unless(
        decision.decision() != Verdict.REFUSE || amount == 0, "a refused line of more than 0 fen");
  }

  void resolve(String line, boolean released) {
    unless(line.equals(id) && state == State.HELD, () -> "line " + line + " is not held");
    state = released ? State.APPROVED : State.DENIED;
  }

  @Override
  public void justify(Arrow arrow, FundAccount from, TransferRecord transfer) {
    unless(transfer.subject().equals(id), () -> "the subject is not line " + id);
    unless(
        transfer.amount().fen() == amount, () -> "another amount than was decided for line " + id);
    unless(state == State.APPROVED, () -> "line " + id + " is " + state);
    switch (arrow) {
      case ENCUMBER -> encumber(from);
      case ACCRUE -> accrue(from);
      default -> throw new UntrueException("a decision does not justify " + arrow);
    }
  }

  private void encumber(FundAccount from) {
    unless(isAppraisal, "a training line is paid from what its class encumbered");
    unless(ownMoney == 0, () -> "line " + id + " was encumbered before");
    ownMoney = amount;
    fund = from.ofKind(AccountKind.ENCUMBERED);
  }

  private void accrue(FundAccount from) {
    if (isAppraisal) {
      unless(
          ownMoney == amount && from.equals(fund),
          () -> "line " + id + " was not encumbered there");
      ownMoney = 0;
    } else {
      spentBy().spend(from, amount);
    }
    fund = from;
    state = State.PAYABLE;
  }

  private ClassMoney spentBy() {
    if (ofClass == null) {
      throw new UntrueException("line " + id + " is of no class that was opened before");
    }
    return ofClass;
  }

  void takeBackAccrual() {
    unless(state == State.PAYABLE, () -> "line " + id + " is " + state);
    if (isAppraisal) {
      ownMoney = amount;
    } else {
      spentBy().giveBack(amount);
    }
    state = State.APPROVED;
  }

  void takeBackEncumbrance() {
    unless(
        state == State.APPROVED && ownMoney == amount, () -> "line " + id + " has used its money");
    ownMoney = 0;
  }

  /**
   * The line's money is sent.
   *
   * @param replaces the instruction that brought it back before; empty the first time
   */
  void instruct(FundAccount from, long fen, String replaces) {
    unless(state == State.PAYABLE, () -> "line " + id + " is " + state);
    unless(fen == amount, () -> "another amount than is owed for line " + id);
    unless(
        fund != null && from.sharesFundWith(fund), () -> "line " + id + " is owed by another fund");
    unless(
        cameBackWith.equals(replaces),
        () -> "line " + id + " did not come back with '" + replaces + "'");
    state = State.IN_TRANSIT;
  }

  void settle() {
    unless(state == State.IN_TRANSIT, () -> "line " + id + " is " + state);
    state = State.PAID;
  }

  void comeBack(String instruction) {
    unless(state == State.IN_TRANSIT, () -> "line " + id + " is " + state);
    state = State.PAYABLE;
    cameBackWith = instruction;
  }
}
