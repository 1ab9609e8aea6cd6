package io.butie.application.port;

import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Claim lines to be shown, a part at a time, after a key. What is sealed of them stays sealed. */
public interface ClaimPages {

  /** Lines in order of id, of the scope, in the state or in any. */
  List<ShownLine> lines(Scope scope, Optional<ClaimState> state, Optional<LineId> after, int limit);

  /** Lines that wait for a supervisor, of the region or of all: claimed first, shown first. */
  List<ShownLine> held(Optional<Region> region, Optional<After> after, int limit);

  /** The line with this id, if it is there. */
  Optional<ShownLine> find(LineId id);

  /** The last held line that was shown. */
  record After(LocalDate claimedOn, LineId line) {}

  /**
   * A line without anything that leads to its person or their account.
   *
   * @param verdict empty until it is decided
   * @param code the finding that decided; empty for every PAY
   * @param amount zero until it is decided
   * @param lastInstruction the last that came back unpaid
   */
  record ShownLine(
      LineId id,
      Region region,
      ClaimKind kind,
      FundChannel channel,
      int fundYear,
      String institution,
      Optional<ClassId> trainingClass,
      LocalDate claimedOn,
      Pseudonym pseudonym,
      ClaimState state,
      Optional<Verdict> verdict,
      Optional<String> code,
      Money amount,
      Optional<String> notice,
      Optional<InstructionId> lastInstruction) {}
}
