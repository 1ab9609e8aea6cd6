package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.audit.AccountStatement;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.BalancesOn;
import io.butie.application.audit.DecisionClauses;
import io.butie.application.audit.SeededSample;
import io.butie.application.audit.Signatures;
import io.butie.application.audit.Signatures.Signature;
import io.butie.application.audit.Trace;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor asks of a bundle in which everything happened that happens to a claim. */
class AuditorsQuestionsTest {

  private static final String PAYABLE = "130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE";
  private static final AsKnown ALWAYS = new AsKnown(LocalDate.MIN, LocalDate.MAX, Instant.MAX);

  private final TestLog written = SmallProvince.log(TestLog.SIGNER);
  @TempDir private Path directory;
  private Path bundle;
  private BundleLog log;

  @BeforeEach
  void export() throws IOException {
    bundle = directory.resolve("bundle");
    ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, written::forEach, written.checkpoints());
    log = new BundleLog(bundle);
  }

  private static List<String> ids(List<LedgerEntry> entries) {
    return entries.stream().map(entry -> entry.record().id()).toList();
  }

  @Test
  void aLogReadsTheSameFromEitherEnd() {
    List<LedgerEntry> forward = new ArrayList<>();
    log.forward(forward::add);
    List<LedgerEntry> backward = new ArrayList<>();
    log.backward(backward::add);
    Collections.reverse(backward);

    assertThat(forward).isEqualTo(written.entries().stream().map(e -> e.entry()).toList());
    assertThat(backward).isEqualTo(forward);
  }

  @Test
  void aLineIsTracedFromTheOrderThatGaveTheMoneyToTheTreasurysAnswer() {
    assertThat(ids(Trace.of(log, "L3")))
        .containsExactly(
            "rulebook/2023-65",
            "appropriation/JC-2023-1",
            "appropriate/JC-2023-1",
            "open/C1",
            "encumber/C1",
            "decide/L3",
            "resolve/L3",
            "accrue/L3",
            "approve/R1",
            "R1-1",
            "instruct/R1-1/L3",
            "answer/R1-1",
            "settle/R1-1");
  }

  @Test
  void aPaymentIsTracedToEveryLineThatItPays() {
    assertThat(ids(Trace.of(log, "settle/R1-1")))
        .contains("decide/L1", "decide/L3", "approve/R1", "open/C1", "rulebook/2023-65")
        .doesNotContain("decide/L2", "decide/A1", "answer/R1-2");
  }

  @Test
  void aPaymentThatCameBackIsTracedToTheOneThatReplacedIt() {
    assertThat(ids(Trace.of(log, "A1")))
        .containsSubsequence("R1-2", "instruct/R1-2/A1", "return/R1-2", "R2-1", "settle/R2-1");
  }

  @Test
  void anAppropriationIsTracedToAllThatWasPaidFromIt() {
    assertThat(ids(Trace.of(log, "appropriate/JC-2023-1")))
        .contains("decide/L1", "settle/R1-1", "settle/R2-1")
        .doesNotContain("appropriate/17;|");
  }

  @Test
  void anUnknownNameHasNoTrace() {
    assertThat(Trace.of(log, "L99")).isEmpty();
  }

  @Test
  void aDecisionRestsOnTheClauseOfItsRateAndOfEachFinding() {
    List<String> clauses = new ArrayList<>();
    log.forward(
        entry -> {
          if (entry.record() instanceof DecisionRecord decision) {
            clauses.add(decision.line() + " " + DecisionClauses.of(decision, Story::carried));
          }
        });

    assertThat(clauses)
        .containsExactly("L1 R45", "L2 R35", "L3 R45;R51", "L4 R45;R51", "L5 R45", "A1 R43");
  }

  @Test
  void withoutTheRulebookADecisionStillStatesTheClausesOfItsFindings() {
    LedgerEntry held = Trace.of(log, "decide/L3").get(5);

    assertThat(DecisionClauses.of((DecisionRecord) held.record(), id -> Optional.empty()))
        .isEqualTo("R51");
  }

  @Test
  void aStatementGoesFromTheOpeningToTheClosingBalance() {
    List<Long> opening = new ArrayList<>();
    List<AccountStatement.Line> lines = new ArrayList<>();
    AccountStatement.Totals totals =
        new AccountStatement(PAYABLE, ALWAYS).read(log, opening::add, lines::add);

    assertThat(opening).containsExactly(0L);
    assertThat(lines).hasSize((int) totals.lines());
    assertThat(lines.stream().mapToLong(AccountStatement.Line::changeFen).sum())
        .isEqualTo(totals.changeFen());
    assertThat(lines.get(lines.size() - 1).balanceFen()).isEqualTo(totals.closingFen());
    assertThat(totals.closingFen()).isEqualTo(balanceInTheBundle());
  }

  private long balanceInTheBundle() {
    try {
      return Files.readAllLines(bundle.resolve(BundleFile.ACCOUNTS)).stream()
          .filter(line -> line.startsWith(PAYABLE + ","))
          .mapToLong(line -> Long.parseLong(line.substring(PAYABLE.length() + 1)))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aStatementOpensWithWhatWasEffectiveBefore() {
    List<Long> opening = new ArrayList<>();
    AsKnown later = new AsKnown(Story.DAY.plusDays(1), LocalDate.MAX, Instant.MAX);
    AccountStatement.Totals totals =
        new AccountStatement(PAYABLE, later).read(log, opening::add, line -> {});

    assertThat(totals.lines()).isZero();
    assertThat(opening).containsExactly(balanceInTheBundle());
  }

  @Test
  void balancesAreThoseOfTheBundle() throws IOException {
    String csv =
        BalancesOn.of(log, ALWAYS).entrySet().stream()
            .map(balance -> balance.getKey() + "," + balance.getValue() + "\n")
            .collect(Collectors.joining("", "account,balance_fen\n", ""));

    assertThat(csv).isEqualTo(Files.readString(bundle.resolve(BundleFile.ACCOUNTS)));
  }

  @Test
  void balancesAsKnownEarlierLeaveOutWhatWasBookedLater() {
    Instant middle = written.entries().get(20).entry().bookedAt();
    AsKnown then = new AsKnown(LocalDate.MIN, LocalDate.MAX, middle);

    assertThat(BalancesOn.of(log, then)).isNotEqualTo(BalancesOn.of(log, ALWAYS));
    assertThat(BalancesOn.of(log, then).values().stream().mapToLong(Long::longValue).sum())
        .isZero();
    assertThat(BalancesOn.of(log, new AsKnown(LocalDate.MIN, Story.DAY.minusDays(1), Instant.MAX)))
        .isEmpty();
  }

  @Test
  void aSampleIsDrawnAgainFromItsSeed() {
    List<LedgerEntry> sample = SeededSample.of(log, "2026-11", 5, entry -> true);

    assertThat(SeededSample.of(log, "2026-11", 5, entry -> true)).isEqualTo(sample);
    assertThat(sample).hasSize(5).doesNotHaveDuplicates();
    assertThat(SeededSample.of(log, "2026-12", 5, entry -> true)).isNotEqualTo(sample);
    assertThat(
            SeededSample.of(
                log, "2026-11", 100, entry -> entry.record().kind() == RecordKind.DECISION))
        .hasSize(6);
  }

  @Test
  void everyNameUnderARecordIsFound() {
    LedgerEntry approval =
        Trace.of(log, "approve/R1").stream()
            .filter(entry -> entry.record().kind() == RecordKind.RUN_APPROVAL)
            .findFirst()
            .orElseThrow();

    assertThat(Signatures.under(approval))
        .containsExactly(
            new Signature("maker", "made_by"), new Signature("checker", "approved_by"));
  }

  @Test
  void aFileThatWasCutOffIsNoLog() throws IOException {
    Path records = bundle.resolve(BundleFile.RECORDS);
    byte[] bytes = Files.readAllBytes(records);
    Files.write(records, Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(() -> log.forward(entry -> {})).isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void anEndlessLineIsNoLogFromEitherEnd() throws IOException {
    Files.write(
        bundle.resolve(BundleFile.RECORDS), " ".repeat(3 << 20).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> log.forward(entry -> {})).isInstanceOf(MalformedRecordException.class);
    assertThatThrownBy(() -> log.backward(entry -> {}))
        .isInstanceOf(MalformedRecordException.class);
  }
}
