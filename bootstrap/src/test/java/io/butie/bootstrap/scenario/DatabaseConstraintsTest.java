package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.butie.adapters.database.SqlFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whoever asks: the last wall behind every use case. */
class DatabaseConstraintsTest {

  private static Installation installation;

  /** One paid line, one award with a key and a slot, one run that was made and approved. */
  @BeforeAll
  static void payOneLine(@TempDir Path data) {
    installation = Installation.in(data, Scenario.SETTLES_EVERYTHING);
    Bureau bureau =
        new Bureau(
            installation.useCases(),
            installation.clock(),
            new Province(installation.useCases()),
            Province.SHIJIAZHUANG);
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 2);
    bureau.appropriate(Scenario.CHANNEL, 300_000);
    bureau.open(welding).orThrow();
    bureau.submit(LineDraft.of("L1", welding, Province.person(1))).orThrow();
    bureau.decidePublishAndAccrue();
    bureau.pay();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RUN_FOUR_EYES | UPDATE payment_run SET approved_by = made_by",
        "CLASS_REMAINING | UPDATE training_class SET remaining_fen = -1",
        "CLASS_REMAINING | UPDATE training_class SET remaining_fen = encumbered_fen + 1",
        "LEDGER_ACCOUNT_NOT_OVERDRAWN"
            + " | UPDATE ledger_account SET balance = -1 WHERE kind = 'UNENCUMBERED'",
        "LEDGER_ACCOUNT_NOT_OVERDRAWN"
            + " | UPDATE ledger_account SET balance = -1 WHERE kind = 'ENCUMBERED'",
        "LEDGER_ACCOUNT_NOT_OVERDRAWN"
            + " | UPDATE ledger_account SET balance = -1 WHERE kind = 'PAYABLE'",
        "LEDGER_ACCOUNT_NOT_OVERDRAWN"
            + " | UPDATE ledger_account SET balance = -1 WHERE kind = 'IN_TRANSIT'",
        "LEDGER_ACCOUNT_NOT_OVERDRAWN"
            + " | UPDATE ledger_account SET balance = -1 WHERE kind = 'PAID'",
        "INSTRUCTION_AMOUNT | UPDATE instruction SET amount_fen = 0",
        "PROGRAMME_STANDARD | UPDATE programme SET standard_fen = 0",
        "QUOTA_AWARDED | INSERT INTO quota_progress VALUES ('130300', 10, -1)"
      })
  void aCheckRefuses(String constraint, String statement) {
    assertRefusedBy(constraint, SqlFailure.CHECK_VIOLATED, statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWARD_NEVER_TWICE | INSERT INTO award (award_id, person_index, claim_kind, award_state,"
            + " live_key) SELECT 'L2', person_index, claim_kind, award_state, live_key FROM award",
        "AWARD_THREE_A_YEAR | INSERT INTO award (award_id, person_index, claim_kind, award_state,"
            + " live_slot) SELECT 'L2', person_index, claim_kind, award_state, live_slot FROM award",
        "RUN_LINE_ONCE | INSERT INTO run_line SELECT 'R-2', line_id, amount_fen, live_line FROM"
            + " run_line",
        "PERSON_ONCE | INSERT INTO person (pseudonym, person_index, salt, sealed_identity, commitment)"
            + " SELECT 'P2', person_index, salt, sealed_identity, commitment FROM person"
      })
  void aUniqueConstraintRefuses(String constraint, String statement) {
    assertRefusedBy(constraint, SqlFailure.DUPLICATE, statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE ledger_transfer SET amount_fen = 1",
        "DELETE FROM ledger_transfer",
        "UPDATE ledger_record SET region = '130200'",
        "DELETE FROM ledger_record"
      })
  void whatIsInTheLedgerOnlyGrows(String statement) {
    Throwable refused = catchThrowable(() -> installation.sql(statement));

    assertThat(SqlFailure.of(refused)).isEqualTo(SqlFailure.APPEND_ONLY);
  }

  @Test
  void whatHoldsNothingMayBeThereTwice() throws Exception {
    for (String id : new String[] {"RECOVERED-1", "RECOVERED-2"}) {
      assertThat(
              installation.sql(
                  "INSERT INTO award (award_id, person_index, claim_kind, award_state) SELECT '"
                      + id
                      + "', person_index, claim_kind, 'RECOVERED' FROM award WHERE award_id = 'L1'"))
          .isEqualTo(1);
    }
    assertThat(installation.sql("DELETE FROM award WHERE award_state = 'RECOVERED'")).isEqualTo(2);
  }

  private static void assertRefusedBy(String constraint, SqlFailure failure, String statement) {
    Throwable refused = catchThrowable(() -> installation.sql(statement));

    assertThat(refused).as(statement).isNotNull();
    assertThat(SqlFailure.of(refused)).isEqualTo(failure);
    assertThat(refused).hasMessageContaining("'" + constraint + "'");
  }
}
