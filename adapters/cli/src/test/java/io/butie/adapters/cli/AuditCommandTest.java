package io.butie.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.RecordLine;
import io.butie.adapters.cli.audit.AuditCommand;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

  private static final String FUND = "130100/2023/EMPLOYMENT_SUBSIDY/";

  @TempDir private Path bundle;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int audit(String... arguments) {
    return AuditCommand.withQuestions()
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @BeforeEach
  void write() throws IOException {
    LedgerEntry entry =
        new LedgerEntry(
            0,
            0,
            Instant.parse("2023-05-08T16:00:00Z"),
            new TransferRecord(
                new Region("130100"),
                "appropriate/1",
                "APPROPRIATE",
                FUND + "UNENCUMBERED",
                FUND + "APPROPRIATION",
                Money.ofFen(700),
                "order 1",
                Optional.empty(),
                Digest.sha256("order"),
                LocalDate.of(2023, 5, 8)));
    RecordLine line = new RecordLine(entry, LeafEncoder.leafHash(entry));
    Files.writeString(bundle.resolve("records.jsonl"), line.text() + "\n");
  }

  @Test
  void aTableEndsWithItsCountAndSum() {
    assertThat(audit("balances", bundle.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .isEqualTo(
            "account,balance_fen\n"
                + FUND
                + "APPROPRIATION,-700\n"
                + FUND
                + "UNENCUMBERED,700\nTOTAL 2,0\n");
  }

  @Test
  void jsonLinesEndWithOneTotal() {
    assertThat(audit("balances", bundle.toString(), "--format", "jsonl")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("{\"account\":\"" + FUND + "APPROPRIATION\",\"balance_fen\":-700}\n")
        .endsWith("{\"total\":{\"rows\":2,\"balance_fen\":0}}\n");
  }

  @Test
  void whatWasBookedAfterTheDayInBeijingIsNotKnownOnIt() {
    // 16:00 UTC is midnight in Beijing: the 9th begins.
    assertThat(audit("balances", bundle.toString(), "--known-on", "2023-05-08"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).isEqualTo("account,balance_fen\nTOTAL 0,0\n");
  }

  @Test
  void aStatementShowsOpeningAndClosing() {
    assertThat(audit("statement", bundle.toString(), "--account", FUND + "UNENCUMBERED"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines().toList())
        .containsExactly(
            "sequence,effective_on,id,arrow,subject,other_account,change_fen,balance_fen",
            ",,OPENING,,,,0,0",
            "0,2023-05-08,appropriate/1,APPROPRIATE,order 1," + FUND + "APPROPRIATION,700,700",
            ",,CLOSING,,,,700,700",
            "TOTAL 3,,,,,,700,");
  }

  @Test
  void theJournalStatesItsCountAndSum() {
    assertThat(audit("transfers", bundle.toString(), "--journal")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("CNY 7.00").endsWith("; 1 transfers, 700 fen\n");
  }

  @Test
  void whatIsNotThereIsWrongUsage() {
    assertThat(audit("trace", bundle.toString(), "L1")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("nothing in this bundle is called L1");
    assertThat(audit("balances", bundle.resolve("none").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(audit("statement", bundle.toString(), "--account", "cash"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(audit("sample", bundle.toString(), "--seed", "s", "--size", "0"))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aBundleThatIsNoneIsRefusedWithoutAStackTrace() throws IOException {
    Files.writeString(bundle.resolve("records.jsonl"), "{}\n");

    assertThat(audit("balances", bundle.toString())).isEqualTo(ExitCode.VERIFICATION_FAILED);
    assertThat(err.toString()).startsWith("audit: not a true bundle").doesNotContain("\tat ");
  }
}
