package io.butie.application.port;

import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Optional;

/** Counts of claim lines, to be shown. */
public interface Overview {

  /** How many lines share verdict, deciding finding and state; undecided lines are left out. */
  List<Count> lines();

  /** Lines of the region that wait for a supervisor, in order of id. */
  List<HeldLine> held(Region region, int limit);

  /** What the treasury gave back, by region and fund channel, where anything came back. */
  List<Returned> returned();

  /** What came back of a region's fund channel, whether or not it was paid again. */
  record Returned(Region region, FundChannel channel, Money amount) {}

  /** A line that is held, and the finding that holds it. */
  record HeldLine(LineId id, String code) {}

  /**
   * A count of lines.
   *
   * @param code the deciding finding; empty for every PAY
   */
  record Count(Verdict verdict, Optional<String> code, ClaimState state, long lines, long fen) {}
}
