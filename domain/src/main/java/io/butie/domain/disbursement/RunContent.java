package io.butie.domain.disbursement;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.LineId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The content hash of a run, built up instruction by instruction in order of id: whom it pays, on
 * which account, for which lines, how much. Whoever approves, approves this hash.
 */
public final class RunContent {

  private final MessageDigest digest = Digest.newSha256();
  private int lines;
  private int instructions;
  private Money amount = Money.ZERO;

  public void instruction(Instruction instruction) {
    instructions++;
    amount = amount.plus(instruction.amount());
    add(
        "instruction "
            + instruction.id()
            + " "
            + instruction.channel()
            + " "
            + instruction.fundYear()
            + " "
            + instruction.payee()
            + " "
            + instruction.payeeCommitment()
            + " "
            + instruction.amount().fen()
            + " "
            + instruction.lines());
  }

  /** A line of the instruction named last, in order of line id. */
  public void line(LineId line, Money lineAmount) {
    lines++;
    add("line " + line + " " + lineAmount.fen());
  }

  private void add(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public ControlTotals totals() {
    return new ControlTotals(lines, instructions, amount);
  }

  /** The hash of all that was added; asked for once. */
  public Digest hash() {
    return Digest.of(digest);
  }
}
