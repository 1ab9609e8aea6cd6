package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.Role;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.RunId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that matter: the notice's working days (R32) and the payment window (R27). */
class PaymentDayScenarioTest extends Scenario {

  private final ClassDraft welding =
      ClassDraft.of("WELDING-1", Province.SHIJIAZHUANG, Province.WELDER, 1);
  private final LineDraft line = LineDraft.of("L1", welding, Province.person(1));

  @BeforeEach
  void approveALine() {
    bureau.appropriate(CHANNEL, 100_000);
    bureau.open(welding).orThrow();
    bureau.submit(line).orThrow();
    bureau.decide();
  }

  @Test
  void withoutTheYearsCalendarNoNoticeIsCounted() throws Exception {
    installation.clock().set(LocalDate.of(2027, 3, 1));

    assertRefused(
        RefusalCode.CALENDAR_NOT_LOADED,
        useCases.putOnNotice().publish(bureau.as(Role.HR_REVIEWER), bureau.region()));
    assertThat(installation.stateOf(line)).isEqualTo("APPROVED");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-31, ''",
    "2023-11-01, OUTSIDE_PAYMENT_WINDOW",
    "2024-03-29, OUTSIDE_PAYMENT_WINDOW",
    "2024-04-01, ''"
  })
  void aPaymentOutsideTheWindowIsPaidAndFlagged(LocalDate payDay, String flags) throws Exception {
    bureau.publish();
    installation.clock().set(payDay);
    bureau.accrue();

    RunId run = bureau.pay();

    assertThat(installation.stateOf(line)).isEqualTo("PAID");
    String id = bureau.instructionIds(run, InstructionState.SETTLED).get(0).value();
    InstructionRecord record =
        (InstructionRecord)
            useCases
                .transactions()
                .read(() -> useCases.ledger().find(RecordKind.INSTRUCTION, id).orElseThrow())
                .entry()
                .record();
    assertThat(record.flags()).isEqualTo(flags);
  }
}
