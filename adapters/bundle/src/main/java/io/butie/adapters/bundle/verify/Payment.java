package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord.Answer;
import io.butie.domain.reference.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment instruction: its lines are sent one by one and make up its amount, number and digest;
 * then the treasury answers once, and its word settles or returns all of it.
 */
final class Payment implements Justification {

  private final InstructionRecord instruction;
  private final Run run;
  private final Map<String, Line> allLines;
  private final List<Line> lines = new ArrayList<>();
  private long fen;

  /** Until all lines are there. */
  private Optional<MessageDigest> linesDigest = Optional.of(Digest.newSha256());

  private Optional<Answer> answer = Optional.empty();

  Payment(InstructionRecord instruction, Run run, Map<String, Line> allLines) {
    this.instruction = instruction;
    this.run = run;
    this.allLines = allLines;
    run.instruct(instruction);
  }

  @Override
  public void justify(Arrow arrow, FundAccount from, TransferRecord transfer) {
    unless(arrow == Arrow.INSTRUCT, () -> "an instruction does not justify " + arrow);
    MessageDigest digest =
        linesDigest.orElseThrow(
            () -> new UntrueException("instruction " + instruction.id() + " has all its lines"));
    sameFund(from);
    Line line =
        Optional.ofNullable(allLines.get(transfer.subject()))
            .orElseThrow(() -> new UntrueException("there is no line " + transfer.subject()));
    line.instruct(from, transfer.amount().fen(), instruction.replaces().orElse(""));
    lines.add(line);
    fen = Math.addExact(fen, transfer.amount().fen());
    String shown = transfer.subject() + " " + transfer.amount().fen() + "\n";
    digest.update(shown.getBytes(StandardCharsets.UTF_8));
    run.line(transfer.subject(), transfer.amount());
    if (lines.size() == instruction.lines()) {
      complete(digest);
    }
  }

  private void complete(MessageDigest digest) {
    unless(fen == instruction.amount().fen(), "the lines do not add up to the instruction");
    unless(
        Digest.of(digest).equals(instruction.linesDigest()),
        () -> "not the lines that instruction " + instruction.id() + " names");
    linesDigest = Optional.empty();
    run.instructionIsComplete();
  }

  /** The treasury's word, which counts once, for the whole amount. */
  Justification answered(TreasuryAnswerRecord word) {
    unless(isComplete(), () -> "an answer before instruction " + instruction.id() + " was sent");
    unless(answer.isEmpty(), () -> "instruction " + instruction.id() + " was answered before");
    unless(word.amount().equals(instruction.amount()), "an answer for another amount");
    unless(word.region().equals(instruction.region()), "an answer in another region");
    answer = Optional.of(word.answer());
    Arrow allowed = word.answer() == Answer.SETTLED ? Arrow.SETTLE : Arrow.RETURN;
    return (arrow, from, transfer) -> {
      unless(arrow == allowed, () -> "the treasury said " + word.answer() + ", not " + arrow);
      unless(transfer.subject().equals(instruction.id()), "another instruction was answered");
      unless(transfer.amount().equals(word.amount()), "another amount than was answered");
      sameFund(from);
      unless(!lines.isEmpty(), () -> "instruction " + instruction.id() + " was booked before");
      book(allowed);
    };
  }

  private void book(Arrow arrow) {
    for (Line line : lines) {
      if (arrow == Arrow.SETTLE) {
        line.settle();
      } else {
        line.comeBack(instruction.id());
      }
    }
    lines.clear();
  }

  private void sameFund(FundAccount from) {
    unless(
        from.equals(
            new FundAccount(
                instruction.region(), instruction.fundYear(), instruction.channel(), from.kind())),
        () -> "instruction " + instruction.id() + " is paid by another fund");
  }

  boolean wasReturned() {
    return answer.equals(Optional.of(Answer.RETURNED)) && lines.isEmpty();
  }

  /** How many lines it paid: none until it is settled and booked. */
  int paidLines() {
    return answer.equals(Optional.of(Answer.SETTLED)) && isBooked() ? instruction.lines() : 0;
  }

  boolean isComplete() {
    return linesDigest.isEmpty();
  }

  boolean isAnswered() {
    return answer.isPresent();
  }

  boolean isBooked() {
    return lines.isEmpty();
  }
}
