package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.bareLine;
import static io.butie.adapters.persistence.Samples.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Claims;
import io.butie.application.port.Figures;
import io.butie.application.port.Figures.RunLines;
import io.butie.application.port.People;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.RunId;
import io.butie.domain.webhook.DeliveryState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresContractTest extends PortContract {

  private Figures figures;

  @BeforeEach
  void openTheStore() {
    figures = new JdbcFigures(session);
  }

  @Test
  void ofNothingThereIsNothing() {
    assertThat(asking(figures::linesByState)).isEmpty();
    assertThat(asking(figures::oldestHold)).isEmpty();
    assertThat(asking(figures::runLines)).isEmpty();
    assertThat(asking(figures::underWay)).isEqualTo(Money.ofFen(0));
  }

  @Test
  void linesAreCountedByStateAndByVerdict() {
    Claims claims = new JpaClaims(session, vault);
    People people = new JpaPeople(session, vault, entropy);
    doing(
        () ->
            List.of("A", "B", "C", "D")
                .forEach(id -> claims.add(List.of(bareLine(id, people.nameless())))));
    doing(
        () ->
            claims.decided(
                List.of(
                    decided("A", ClaimState.APPROVED, Verdict.PAY, 1),
                    decided("B", ClaimState.HELD, Verdict.HOLD, 5),
                    decided("C", ClaimState.HELD, Verdict.HOLD, 6))));

    assertThat(asking(figures::linesByState))
        .isEqualTo(Map.of(ClaimState.APPROVED, 1L, ClaimState.HELD, 2L, ClaimState.SUBMITTED, 1L));
    assertThat(asking(figures::linesByVerdict))
        .isEqualTo(Map.of(Verdict.PAY, 1L, Verdict.HOLD, 2L));
    assertThat(asking(figures::oldestHold)).contains(DAY);
  }

  @Test
  void whatIsUnderWayIsOfRunsThatAreNotOver() {
    doing(
        () -> {
          run("R1", "DISPATCHED");
          run("R2", "RECONCILED");
          instruction("I1", "R1", "SENT", 3, 100);
          instruction("I2", "R1", "INSTRUCTED", 2, 10);
          instruction("I3", "R1", "RESERVED", 1, 1);
          instruction("I4", "R1", "SENT", 4, 1000);
          instruction("I5", "R2", "SENT", 4, 1);
        });

    assertThat(asking(figures::underWay)).isEqualTo(Money.ofFen(1110));
    assertThat(asking(figures::runLines))
        .containsExactly(
            new RunLines(new RunId("R1"), InstructionState.INSTRUCTED, 2),
            new RunLines(new RunId("R1"), InstructionState.RESERVED, 1),
            new RunLines(new RunId("R1"), InstructionState.SENT, 7));
  }

  private void run(String id, String state) {
    sql(
        "INSERT INTO payment_run (run_id, region, pay_day, run_state, made_by, line_count,"
            + " instructions, amount_fen) VALUES ('"
            + id
            + "', '130100', DATE('2023-05-04'), '"
            + state
            + "', 'li', 0, 0, 0)");
  }

  private void instruction(String id, String run, String state, int lines, int fen) {
    sql(
        "INSERT INTO instruction (instruction_id, run_id, fund_channel, fund_year, payee_id,"
            + " payee_commitment, amount_fen, line_count, lines_digest, instruction_state) VALUES ('"
            + id
            + "', '"
            + run
            + "', 'EMPLOYMENT_SUBSIDY', 2023, 'P', '"
            + "0".repeat(64)
            + "', "
            + fen
            + ", "
            + lines
            + ", '"
            + "0".repeat(64)
            + "', '"
            + state
            + "')");
  }

  @Test
  void deliveriesAreCountedByState() {
    doing(
        () -> {
          delivery(1, "FAILED");
          delivery(2, "WAITING");
          delivery(3, "FAILED");
        });

    assertThat(asking(figures::deliveries))
        .isEqualTo(Map.of(DeliveryState.FAILED, 2L, DeliveryState.WAITING, 1L));
  }

  private void delivery(int number, String state) {
    sql(
        "INSERT INTO webhook_delivery (webhook_id, delivery_number, message_id, first_sequence,"
            + " next_sequence, delivery_state, attempts) VALUES ('wh', "
            + number
            + ", 'm"
            + number
            + "', 0, 1, '"
            + state
            + "', 0)");
  }
}
