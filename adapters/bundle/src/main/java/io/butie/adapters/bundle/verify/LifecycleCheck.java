package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.ClassClosingRecord;
import io.butie.domain.ledger.ClassOpeningRecord;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.ImportRecord;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No money moves without an earlier record that lets it: order, class opening, decision,
 * instruction of an approved run, the treasury's word, class closing (R51–R53, R58).
 */
final class LifecycleCheck implements RecordCheck {

  private final DigestNumbers digests;
  private final List<Justification> justifications = new ArrayList<>();
  private final Map<String, ClassMoney> classes = new HashMap<>();
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<String, Payment> payments = new HashMap<>();
  private final Map<String, FundAccount> accounts = new HashMap<>();
  private final List<YearClosing> closings = new ArrayList<>();
  private long transfers;

  /** With room for so many records that are no transfers; more may come. */
  LifecycleCheck(int expected) {
    digests = new DigestNumbers(expected);
  }

  @Override
  public void see(ShownRecord shown) {
    LedgerRecord record = shown.record();
    if (record instanceof TransferRecord transfer) {
      transfers++;
      move(transfer);
    } else {
      justificationOf(record).ifPresent(found -> keep(shown.digest(), found));
    }
  }

  private void keep(Digest digest, Justification justification) {
    unless(digests.add(digest), "the same record is there already");
    justifications.add(justification);
  }

  private Optional<Justification> kept(Digest digest) {
    int number = digests.of(digest);
    return number == DigestNumbers.NONE
        ? Optional.empty()
        : Optional.of(justifications.get(number));
  }

  private void move(TransferRecord transfer) {
    if (transfer.reverses().isPresent()) {
      takeBack(transfer);
      return;
    }
    Justification cause =
        kept(transfer.cause())
            .orElseThrow(
                () -> new UntrueException("its cause is no earlier record that can move money"));
    Arrow arrow = Arrow.valueOf(transfer.arrow());
    FundAccount from = accounts.computeIfAbsent(transfer.credit(), FundAccount::parse);
    cause.justify(arrow, from, transfer);
  }

  /** That it takes back one earlier transfer in full is {@link IdCheck}'s. */
  private void takeBack(TransferRecord reversal) {
    Arrow arrow = Arrow.valueOf(reversal.arrow());
    String subject = reversal.subject();
    switch (arrow) {
      case ACCRUE -> found(lines, subject, "line").takeBackAccrual();
      case ENCUMBER -> {
        if (classes.containsKey(subject)) {
          found(classes, subject, "class").takeBack();
        } else {
          found(lines, subject, "line").takeBackEncumbrance();
        }
      }
      default -> throw new UntrueException("nothing in this format takes back " + arrow);
    }
  }

  private Optional<Justification> justificationOf(LedgerRecord record) {
    if (record instanceof AppropriationRecord order) {
      return Optional.of(new AppropriationOrder(order));
    } else if (record instanceof YearCloseRecord close) {
      YearClosing closing = new YearClosing(close);
      closings.add(closing);
      return Optional.of(closing);
    } else if (record instanceof ClassOpeningRecord opening) {
      return Optional.of(added(classes, opening.classId(), new ClassMoney(opening), "class"));
    } else if (record instanceof ClassClosingRecord closing) {
      return Optional.of(found(classes, closing.classId(), "class").close(closing));
    } else if (record instanceof DecisionRecord decision) {
      Optional<ClassMoney> ofClass =
          decision.classId().flatMap(id -> Optional.ofNullable(classes.get(id)));
      return Optional.of(added(lines, decision.line(), new Line(decision, ofClass), "line"));
    } else if (record instanceof HoldResolutionRecord word) {
      resolve(word);
    } else if (record instanceof RunApprovalRecord approval) {
      added(runs, approval.run(), new Run(approval), "run");
    } else if (record instanceof InstructionRecord instruction) {
      return Optional.of(payment(instruction));
    } else if (record instanceof TreasuryAnswerRecord word) {
      return Optional.of(found(payments, word.instruction(), "instruction").answered(word));
    } else if (record instanceof ImportRecord file) {
      unless(!file.madeBy().equals(file.approvedBy()), "an import by one person alone");
    }
    return Optional.empty();
  }

  private void resolve(HoldResolutionRecord word) {
    Line line = found(lines, word.line(), "line");
    unless(
        kept(word.decision()).equals(Optional.of(line)), "resolves another decision than its own");
    line.resolve(word.line(), word.resolution() == HoldResolutionRecord.Resolution.RELEASED);
  }

  private Payment payment(InstructionRecord instruction) {
    instruction
        .replaces()
        .ifPresent(
            old ->
                unless(
                    found(payments, old, "instruction").wasReturned(),
                    () -> old + " did not come back"));
    Run run = found(runs, instruction.run(), "approved run");
    return added(payments, instruction.id(), new Payment(instruction, run, lines), "instruction");
  }

  private static <T> T added(Map<String, T> map, String id, T value, String what) {
    unless(map.put(id, value) == null, () -> what + " " + id + " is there already");
    return value;
  }

  private static <T> T found(Map<String, T> map, String id, String what) {
    T value = map.get(id);
    if (value == null) {
      throw new UntrueException("there is no earlier " + what + " " + id);
    }
    return value;
  }

  /**
   * An instruction and its lines are posted in one transaction, and so are a word and its booking.
   */
  @Override
  public void end() {
    closings.forEach(closing -> unless(closing.isBooked(), () -> closing.id() + " was not booked"));
    payments.forEach(
        (id, payment) -> {
          unless(payment.isComplete(), () -> "instruction " + id + " lacks lines");
          unless(
              payment.isAnswered() == payment.isBooked(),
              () -> "instruction " + id + " was not booked");
        });
  }

  @Override
  public void report(Checked checked) {
    checked.count("transfers with the record that lets them", transfers);
    checked.count("classes within what they encumbered", classes.size());
    checked.count("lines owed and paid at most once", lines.size());
    checked.count("lines paid", payments.values().stream().mapToLong(Payment::paidLines).sum());
    checked.count("instructions made up of their lines", payments.size());
    long complete = runs.values().stream().filter(Run::isComplete).count();
    checked.count("runs with the content that two people approved", complete);
    if (complete < runs.size()) {
      checked.not(
          (runs.size() - complete)
              + " approved runs are not wholly instructed yet: their content hash is open");
    }
    checked.not("that each line was on a public notice: the ledger holds a notice's digest alone");
  }
}
