package io.butie.application.run;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Claims;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.OpenPeriod;
import io.butie.application.port.Payees;
import io.butie.application.port.Runs;
import io.butie.application.port.Runs.InstructedLine;
import io.butie.application.port.Transactions;
import io.butie.application.port.Treasury;
import io.butie.application.port.Treasury.Answer;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunEvent;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settles and returns on the treasury's word: an answer counts where id, amount and payee's account
 * are those of the instruction; any other changes nothing and stays for reconciliation.
 */
public final class CollectAnswers {

  private static final int LINES_PER_STEP = 2_000;

  private final Transactions transactions;
  private final Runs runs;
  private final Claims claims;
  private final Payees payees;
  private final Ledger ledger;
  private final Optional<Treasury> treasury;

  public CollectAnswers(
      Transactions transactions,
      Runs runs,
      Claims claims,
      Payees payees,
      Ledger ledger,
      Optional<Treasury> treasury) {
    this.transactions = transactions;
    this.runs = runs;
    this.claims = claims;
    this.payees = payees;
    this.ledger = ledger;
    this.treasury = treasury;
  }

  Outcome<Progress> step(PaymentRun run) {
    Optional<InstructionId> after = Optional.empty();
    while (true) {
      List<Instruction> sent = sentAfter(run, after);
      if (sent.isEmpty()) {
        return after.isPresent()
            ? Outcome.done(Progress.WAITING)
            : transactions.attempt(() -> finish(run.id()));
      }
      if (treasury.isEmpty()) {
        return Outcome.done(Progress.WAITING);
      }
      Map<InstructionId, Answer> answers = ask(treasury.get(), sent);
      Outcome<Progress> recorded = transactions.attempt(() -> record(run, sent, answers));
      if (!recorded.equals(Outcome.done(Progress.WAITING))) {
        return recorded;
      }
      // None of these is answered yet; the next ones may be.
      after = Optional.of(sent.get(sent.size() - 1).id());
    }
  }

  private List<Instruction> sentAfter(PaymentRun run, Optional<InstructionId> after) {
    return transactions.read(
        () -> runs.instructionsWithin(run.id(), InstructionState.SENT, after, LINES_PER_STEP));
  }

  private static Map<InstructionId, Answer> ask(Treasury treasury, List<Instruction> sent) {
    return treasury.ask(sent.stream().map(Instruction::id).toList()).stream()
        .collect(Collectors.toMap(Answer::id, Function.identity()));
  }

  private Outcome<Progress> record(
      PaymentRun run, List<Instruction> sent, Map<InstructionId, Answer> answers) {
    runs.hold(run.id());
    Map<Instruction, Answer> heard = new LinkedHashMap<>();
    List<LineId> paid = new ArrayList<>();
    for (Instruction instruction : sent) {
      Answer answer = answers.get(instruction.id());
      if (answer == null || answer.valueDate().isEmpty() || !matches(instruction, answer)) {
        continue;
      }
      boolean settled = answer.state() == Treasury.State.SETTLED;
      heard.put(instruction, answer);
      List<LineId> lines = runs.lines(instruction.id()).stream().map(InstructedLine::id).toList();
      if (settled) {
        paid.addAll(lines);
      } else {
        runs.free(instruction.id());
        claims.cameBack(lines, instruction.id());
      }
      runs.move(instruction, settled ? InstructionEvent.SETTLE : InstructionEvent.RETURN);
    }
    if (heard.isEmpty()) {
      return Outcome.done(Progress.WAITING);
    }
    claims.move(paid, ClaimState.PAYABLE, ClaimEvent.SETTLE);
    List<LedgerRecord> records = new ArrayList<>();
    OpenPeriod open = ledger.holdOpenPeriod(run.region());
    heard.forEach(
        (instruction, answer) -> records.addAll(recordsOf(run, instruction, answer, open)));
    return ledger.post(records).map(posted -> Progress.MORE);
  }

  private boolean matches(Instruction instruction, Answer answer) {
    return answer.amount().equals(instruction.amount())
        && payees
            .account(instruction.payee())
            .map(account -> account.number().equals(answer.account()))
            .orElse(false);
  }

  /** The word keeps its value date; the money counts for it, or for the first day that is open. */
  private static List<LedgerRecord> recordsOf(
      PaymentRun run, Instruction instruction, Answer answer, OpenPeriod open) {
    boolean settled = answer.state() == Treasury.State.SETTLED;
    String verb = settled ? "settle/" : "return/";
    TreasuryAnswerRecord word =
        new TreasuryAnswerRecord(
            run.region(),
            "answer/" + instruction.id(),
            instruction.id().value(),
            settled ? TreasuryAnswerRecord.Answer.SETTLED : TreasuryAnswerRecord.Answer.RETURNED,
            answer.amount(),
            answer.reason(),
            answer.valueDate().orElseThrow());
    return List.of(
        word,
        Transfers.of(
            Movement.along(
                settled ? Arrow.SETTLE : Arrow.RETURN,
                run.region(),
                instruction.fundYear(),
                instruction.channel(),
                answer.amount()),
            verb + instruction.id(),
            instruction.id().value(),
            word,
            open.dayFor(answer.valueDate().orElseThrow())));
  }

  private Outcome<Progress> finish(RunId id) {
    PaymentRun run = runs.hold(id).orElseThrow();
    boolean someCameBack = runs.hasInstructions(id, InstructionState.RETURNED);
    return run.after(someCameBack ? RunEvent.SETTLE_PARTLY : RunEvent.SETTLE)
        .map(
            finished -> {
              runs.save(finished);
              return Progress.DONE;
            });
  }
}
