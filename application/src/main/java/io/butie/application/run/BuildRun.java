package io.butie.application.run;

import io.butie.application.port.Payees;
import io.butie.application.port.Runs;
import io.butie.application.port.Runs.PayableLine;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.PaymentTransitions;
import io.butie.domain.disbursement.RunContent;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.PayeeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Selects payable lines, groups them into instructions per payee and reserves them; then freezes.
 */
public final class BuildRun {

  private static final int LINES_PER_STEP = 2_000;
  private static final int LINES_PER_INSTRUCTION = 1_000;

  private final Runs runs;
  private final Payees payees;

  public BuildRun(Runs runs, Payees payees) {
    this.runs = runs;
    this.payees = payees;
  }

  Outcome<Progress> step(PaymentRun run) {
    List<PayableLine> payable = runs.payable(run, LINES_PER_STEP);
    if (payable.isEmpty()) {
      return freeze(run);
    }
    int number = runs.countInstructions(run.id());
    for (List<PayableLine> lines : wholeInstructions(payable)) {
      number++;
      runs.reserve(instruction(run, number, lines), lines);
    }
    return Outcome.done(Progress.MORE);
  }

  private Outcome<Progress> freeze(PaymentRun run) {
    RunContent content = runs.content(run.id());
    return run.freeze(content.totals(), content.hash())
        .map(
            frozen -> {
              runs.save(frozen);
              return Progress.WAITING;
            });
  }

  /** One instruction pays one payee from one fund; what came back is paid again on its own. */
  private record Group(
      FundChannel channel, int fundYear, PayeeId payee, Optional<InstructionId> cameBack) {

    static Group of(PayableLine line) {
      return new Group(line.channel(), line.fundYear(), line.payee(), line.cameBack());
    }
  }

  /**
   * The lines by instruction. Where the step's limit may have cut the last payee's lines, they are
   * left for the next step, unless they are all there is.
   */
  private static List<List<PayableLine>> wholeInstructions(List<PayableLine> payable) {
    PayeeId last = payable.get(payable.size() - 1).payee();
    boolean mayBeCut = payable.size() == LINES_PER_STEP && !payable.get(0).payee().equals(last);
    Map<Group, List<PayableLine>> groups = new LinkedHashMap<>();
    for (PayableLine line : payable) {
      if (!mayBeCut || !line.payee().equals(last)) {
        groups.computeIfAbsent(Group.of(line), group -> new ArrayList<>()).add(line);
      }
    }
    List<List<PayableLine>> instructions = new ArrayList<>();
    for (List<PayableLine> group : groups.values()) {
      for (int from = 0; from < group.size(); from += LINES_PER_INSTRUCTION) {
        instructions.add(group.subList(from, Math.min(group.size(), from + LINES_PER_INSTRUCTION)));
      }
    }
    return instructions;
  }

  private Instruction instruction(PaymentRun run, int number, List<PayableLine> lines) {
    PayableLine first = lines.get(0);
    Money amount = Money.ZERO;
    StringBuilder content = new StringBuilder();
    for (PayableLine line : lines) {
      amount = amount.plus(line.amount());
      content.append(line.id()).append(' ').append(line.amount().fen()).append('\n');
    }
    return new Instruction(
        new InstructionId(run.id() + "-" + String.format(Locale.ROOT, "%06d", number)),
        run.id(),
        first.channel(),
        first.fundYear(),
        first.payee(),
        payees
            .commitment(first.payee())
            .orElseThrow(
                () -> new IllegalStateException("payee " + first.payee() + " has no account")),
        amount,
        lines.size(),
        Digest.sha256(content.toString()),
        PaymentTransitions.INSTRUCTION.start(),
        first.cameBack());
  }
}
