package io.butie.application.port;

import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import java.util.List;
import java.util.Optional;

/** Counts of claim lines, to be shown. */
public interface Overview {

  /** How many lines share verdict, deciding finding and state; undecided lines are left out. */
  List<Count> lines();

  /**
   * A count of lines.
   *
   * @param code the deciding finding; empty for every PAY
   */
  record Count(Verdict verdict, Optional<String> code, ClaimState state, long lines, long fen) {}
}
