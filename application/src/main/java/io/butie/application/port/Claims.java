package io.butie.application.port;

import io.butie.application.port.People.Person;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The claim lines, from submission to payment. */
public interface Claims {

  void add(List<RegisteredLine> lines);

  /** Adds lines of a file, which are shown and decided once the file is accepted. */
  void addUnseen(List<RegisteredLine> lines, String file);

  /** Which of these ids are in use. */
  List<LineId> taken(Collection<LineId> ids);

  /** The next submitted lines claimed up to the day, in the order (claimed_on, line_id). */
  List<RegisteredLine> submitted(LocalDate upTo, int limit);

  /**
   * Writes what was decided on submitted lines; a state that the verdict does not lead to is a bug
   * and throws.
   */
  void decided(List<DecidedLine> lines);

  /** The line as it was decided. */
  Optional<DecidedLine> find(LineId id);

  /** The region of a line. */
  Optional<Region> regionOf(LineId id);

  /** Approved lines of the region, after one where that is given, in order of id. */
  List<OwedLine> approved(Region region, Optional<LineId> after, int limit);

  void onNotice(List<LineId> lines, String notice);

  /** Lines of the region whose public notice has ended, in order of id. */
  List<OwedLine> pastNotice(Region region, int limit);

  /**
   * Moves lines along one row of the transition table; a move without a row is a bug and throws,
   * and so does a line that is no longer in the state.
   */
  void move(List<LineId> lines, ClaimState from, ClaimEvent event);

  /** The lines are payable again, and remember the instruction that came back. */
  void cameBack(List<LineId> lines, InstructionId instruction);

  /** A line as it was registered, opened. */
  record RegisteredLine(LineId id, ClaimLine line, Person person, PayeeId payee, int fundYear) {}

  /**
   * A line and what was decided.
   *
   * @param code the deciding finding; empty for every PAY
   * @param decision the digest of the decision's record
   */
  record DecidedLine(
      LineId id,
      ClaimKind kind,
      ClaimState state,
      Verdict verdict,
      Optional<String> code,
      Money amount,
      Digest decision) {}

  /** A line that is to be paid. */
  record OwedLine(
      LineId id,
      ClaimKind kind,
      Optional<ClassId> trainingClass,
      FundChannel channel,
      int fundYear,
      Money amount,
      Digest decision) {}
}
