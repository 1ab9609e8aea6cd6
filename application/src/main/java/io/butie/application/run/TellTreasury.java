package io.butie.application.run;

import io.butie.application.port.Payees;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.application.port.Treasury;
import io.butie.application.port.Treasury.Answer;
import io.butie.application.port.Treasury.Delivery;
import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.InstructionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands the outbox over to the treasury. Whatever may have been sent without an answer is asked
 * about first; only what the treasury never received is sent again.
 */
public final class TellTreasury {

  private static final int ORDERS_PER_MESSAGE = 500;

  private final Transactions transactions;
  private final Runs runs;
  private final Payees payees;
  private final Optional<Treasury> treasury;

  public TellTreasury(
      Transactions transactions, Runs runs, Payees payees, Optional<Treasury> treasury) {
    this.transactions = transactions;
    this.runs = runs;
    this.payees = payees;
    this.treasury = treasury;
  }

  boolean hasWork(PaymentRun run) {
    return transactions.read(
        () ->
            runs.hasInstructions(run.id(), InstructionState.SENDING)
                || runs.hasInstructions(run.id(), InstructionState.UNKNOWN)
                || runs.hasInstructions(run.id(), InstructionState.INSTRUCTED));
  }

  Outcome<Progress> step(PaymentRun run) {
    if (treasury.isEmpty()) {
      return Outcome.done(Progress.WAITING);
    }
    // Only this step leaves anything SENDING, and one driver steps a run at a time: what is SENDING
    // now was cut off by a crash.
    List<Instruction> cutOff = inState(run, InstructionState.SENDING);
    if (!cutOff.isEmpty()) {
      return moveAll(run, cutOff, instruction -> InstructionEvent.NO_ANSWER);
    }
    List<Instruction> unknown = inState(run, InstructionState.UNKNOWN);
    if (!unknown.isEmpty()) {
      return ask(treasury.get(), run, unknown);
    }
    return send(treasury.get(), run);
  }

  private Outcome<Progress> ask(Treasury asked, PaymentRun run, List<Instruction> unknown) {
    Map<InstructionId, Answer> answers =
        asked.ask(unknown.stream().map(Instruction::id).toList()).stream()
            .collect(Collectors.toMap(Answer::id, Function.identity()));
    if (!answers.keySet().containsAll(unknown.stream().map(Instruction::id).toList())) {
      return Outcome.done(Progress.WAITING);
    }
    return moveAll(
        run,
        unknown,
        instruction ->
            Objects.requireNonNull(answers.get(instruction.id())).state()
                    == Treasury.State.NEVER_RECEIVED
                ? InstructionEvent.NEVER_RECEIVED
                : InstructionEvent.FOUND_AT_TREASURY);
  }

  private Outcome<Progress> send(Treasury receiver, PaymentRun run) {
    List<Instruction> outbox = inState(run, InstructionState.INSTRUCTED);
    Outcome<List<PaymentOrder>> orders = transactions.attempt(() -> ordersFor(run, outbox));
    return orders.then(
        written -> {
          Delivery delivery = receiver.send(written);
          List<Instruction> sending = inState(run, InstructionState.SENDING);
          return moveAll(
              run,
              sending,
              instruction ->
                  delivery == Delivery.ACCEPTED
                      ? InstructionEvent.ACCEPT
                      : InstructionEvent.NO_ANSWER);
        });
  }

  private Outcome<List<PaymentOrder>> ordersFor(PaymentRun run, List<Instruction> outbox) {
    runs.hold(run.id());
    for (Instruction instruction : outbox) {
      if (!payees
          .commitment(instruction.payee())
          .equals(Optional.of(instruction.payeeCommitment()))) {
        return Outcome.refused(
            RefusalCode.CONTENT_CHANGED,
            "the account of payee "
                + instruction.payee()
                + " changed after run "
                + run.id()
                + " was approved",
            "收款人 " + instruction.payee() + " 的账户在支付批次 " + run.id() + " 复核后发生变更，不得拨付");
      }
      runs.move(instruction, InstructionEvent.SEND);
    }
    return Outcome.done(outbox.stream().map(instruction -> order(run, instruction)).toList());
  }

  private PaymentOrder order(PaymentRun run, Instruction instruction) {
    Payees.Account account = payees.account(instruction.payee()).orElseThrow();
    return new PaymentOrder(
        instruction.id(),
        run.region(),
        instruction.channel(),
        instruction.fundYear(),
        instruction.amount(),
        account.number(),
        account.holder(),
        account.bank());
  }

  private List<Instruction> inState(PaymentRun run, InstructionState state) {
    return transactions.read(() -> runs.instructions(run.id(), state, ORDERS_PER_MESSAGE));
  }

  private Outcome<Progress> moveAll(
      PaymentRun run,
      List<Instruction> instructions,
      Function<Instruction, InstructionEvent> event) {
    return transactions.attempt(
        () -> {
          runs.hold(run.id());
          for (Instruction instruction : instructions) {
            runs.move(instruction, event.apply(instruction));
          }
          return Outcome.done(Progress.MORE);
        });
  }
}
