package io.butie.adapters.rest.run;

import io.butie.application.port.RunPages.RunInstruction;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.reference.InstructionId;
import java.util.Optional;

/**
 * An instruction to the treasury as it is shown. The payee's account is sealed and not even read.
 *
 * @param id its end-to-end id
 * @param payeeCommitment the commitment to the payee's account as it was when the run was built
 * @param linesDigest SHA-256 over its lines and their amounts, in hex
 * @param replaces the instruction that came back and that this one pays again
 */
public record InstructionView(
    String id,
    String run,
    String region,
    String channel,
    int fundYear,
    String payee,
    String payeeCommitment,
    long amountFen,
    int lines,
    String linesDigest,
    String state,
    Optional<String> replaces) {

  static InstructionView of(RunInstruction shown) {
    Instruction instruction = shown.instruction();
    return new InstructionView(
        instruction.id().value(),
        instruction.run().value(),
        shown.region().code(),
        instruction.channel().name(),
        instruction.fundYear(),
        instruction.payee().value(),
        instruction.payeeCommitment().hex(),
        instruction.amount().fen(),
        instruction.lines(),
        instruction.linesDigest().hex(),
        instruction.state().name(),
        instruction.replaces().map(InstructionId::value));
  }
}
