package io.butie.domain.disbursement;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.RunId;
import java.util.Optional;

/**
 * An order to pay one payee for the lines of one run and fund channel.
 *
 * @param id the end-to-end id, at most 35 characters (ISO 20022 Max35Text)
 * @param payeeCommitment the commitment to the payee's account as it was when the run was built
 * @param linesDigest SHA-256 over the lines and their amounts, in order of line id
 * @param replaces the instruction that came back and that this one pays again
 */
public record Instruction(
    InstructionId id,
    RunId run,
    FundChannel channel,
    int fundYear,
    PayeeId payee,
    Digest payeeCommitment,
    Money amount,
    int lines,
    Digest linesDigest,
    InstructionState state,
    Optional<InstructionId> replaces) {

  private static final int MAX_END_TO_END_ID = 35;

  public Instruction {
    if (id.value().length() > MAX_END_TO_END_ID) {
      throw new IllegalArgumentException("an end-to-end id has at most 35 characters: " + id);
    }
  }

  /** The state after the event, or WRONG_STATE. */
  public Outcome<InstructionState> after(InstructionEvent event) {
    return PaymentTransitions.INSTRUCTION.next(state, event);
  }
}
