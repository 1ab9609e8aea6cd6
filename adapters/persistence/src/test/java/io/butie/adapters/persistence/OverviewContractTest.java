package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.DIGEST;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static io.butie.adapters.persistence.Samples.bareLine;
import static io.butie.adapters.persistence.Samples.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Claims;
import io.butie.application.port.Overview;
import io.butie.application.port.Overview.Count;
import io.butie.application.port.Overview.HeldLine;
import io.butie.application.port.Overview.Returned;
import io.butie.application.port.People;
import io.butie.application.port.Runs;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.disbursement.ControlTotals;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.RunId;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewContractTest extends PortContract {

  private Overview overview;

  @BeforeEach
  void openTheStore() {
    overview = new JdbcOverview(session);
  }

  private void addLines() {
    Claims claims = new JpaClaims(session, vault);
    People people = new JpaPeople(session, vault, entropy);
    doing(
        () ->
            List.of("A", "B", "C", "D", "E")
                .forEach(id -> claims.add(List.of(bareLine(id, people.nameless())))));
    doing(
        () ->
            claims.decided(
                List.of(
                    decided("A", ClaimState.APPROVED, Verdict.PAY, Samples.MUCH.fen()),
                    decided("B", ClaimState.APPROVED, Verdict.PAY, 1),
                    decided("D", ClaimState.HELD, Verdict.HOLD, 5),
                    decided("C", ClaimState.HELD, Verdict.HOLD, 6))));
  }

  @Test
  void decidedLinesAreCountedByVerdictFindingAndState() {
    addLines();

    assertThat(asking(overview::lines))
        .containsExactly(
            new Count(Verdict.HOLD, Optional.of("OVER_QUOTA"), ClaimState.HELD, 2, 11),
            new Count(
                Verdict.PAY, Optional.empty(), ClaimState.APPROVED, 2, Samples.MUCH.fen() + 1));
  }

  @Test
  void heldLinesOfTheRegionAreListedInOrderUpToTheLimit() {
    addLines();

    assertThat(asking(() -> overview.held(SHIJIAZHUANG, 9)))
        .containsExactly(
            new HeldLine(new LineId("C"), "OVER_QUOTA"),
            new HeldLine(new LineId("D"), "OVER_QUOTA"));
    assertThat(asking(() -> overview.held(SHIJIAZHUANG, 1))).hasSize(1);
    assertThat(asking(() -> overview.held(BAODING, 9))).isEmpty();
  }

  @Test
  void whatCameBackIsAddedUpByRegionAndChannel() {
    Runs runs = new JdbcRuns(session);
    doing(
        () -> {
          runs.add(
              new PaymentRun(
                  new RunId("R"),
                  BAODING,
                  DAY,
                  RunState.DISPATCHED,
                  new UserId("u"),
                  Optional.empty(),
                  ControlTotals.NONE,
                  Optional.empty()));
          runs.reserve(instruction("I1", FundChannel.SKILL_UPGRADE, 3), List.of());
          runs.reserve(instruction("I2", FundChannel.SKILL_UPGRADE, 4), List.of());
          runs.reserve(instruction("I3", FundChannel.EMPLOYMENT_SUBSIDY, 5), List.of());
          runs.move(instruction("I1", FundChannel.SKILL_UPGRADE, 3), InstructionEvent.RETURN);
          runs.move(instruction("I2", FundChannel.SKILL_UPGRADE, 4), InstructionEvent.RETURN);
        });

    assertThat(asking(overview::returned))
        .containsExactly(new Returned(BAODING, FundChannel.SKILL_UPGRADE, Money.ofFen(7)));
  }

  private static Instruction instruction(String id, FundChannel channel, long fen) {
    return new Instruction(
        new InstructionId(id),
        new RunId("R"),
        channel,
        2024,
        new PayeeId("P"),
        DIGEST,
        Money.ofFen(fen),
        1,
        DIGEST,
        InstructionState.SENT,
        Optional.empty());
  }
}
