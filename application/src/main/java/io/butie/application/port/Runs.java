package io.butie.application.port;

import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunContent;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Payment runs with their instructions and lines: what a run remembers between two steps. */
public interface Runs {

  /** A free id for a run of the region and day. */
  RunId nextId(Region region, LocalDate payDay);

  /** Adds the run; where its region has an open one, this throws. */
  void add(PaymentRun run);

  Optional<PaymentRun> find(RunId id);

  /** The run, held by this transaction until it ends, so that two drivers cannot both step. */
  Optional<PaymentRun> hold(RunId id);

  /** Writes the run after one move; a state that no row leads to from the stored one throws. */
  void save(PaymentRun run);

  /** The region's run that is still being made ({@link RunState#isOpen}): the store keeps one. */
  Optional<RunId> open(Region region);

  /** Runs that are not over, in order of id. */
  List<RunId> unfinished();

  /** Whether the region has a payable line that is in no live instruction. */
  boolean hasPayable(Region region);

  /**
   * Payable lines of the run's region that are in no live instruction, in order of channel, payee
   * and line; those of one channel at a time.
   */
  List<PayableLine> payable(PaymentRun run, int limit);

  /** How many instructions the run holds. */
  int countInstructions(RunId id);

  /** Adds the instruction and takes its lines; a line that is taken already makes this throw. */
  void reserve(Instruction instruction, List<PayableLine> lines);

  /** Reads what the run holds, in order of instruction and line. */
  RunContent content(RunId id);

  /** The first instructions of the run that are in this state, in order of id. */
  List<Instruction> instructions(RunId id, InstructionState state, int limit);

  /**
   * The first instructions in this state, after one where that is given, in order of id, that
   * together have at most so many lines; at least one where there is any.
   */
  List<Instruction> instructionsWithin(
      RunId id, InstructionState state, Optional<InstructionId> after, int maxLines);

  boolean hasInstructions(RunId id, InstructionState state);

  /** The instruction's lines in order of id. */
  List<InstructedLine> lines(InstructionId id);

  /** Moves the instruction along the transition table; no row for it is a bug and throws. */
  void move(Instruction instruction, InstructionEvent event);

  /** Frees the instruction's lines for another instruction. */
  void free(InstructionId id);

  /**
   * A line whose money is owed.
   *
   * @param cause the digest of the decision that it rests on
   * @param cameBack the instruction that came back with this line's money, if one did
   */
  record PayableLine(
      LineId id,
      FundChannel channel,
      int fundYear,
      PayeeId payee,
      Money amount,
      Digest cause,
      Optional<InstructionId> cameBack) {}

  /** A line of an instruction. */
  record InstructedLine(LineId id, Money amount) {}
}
