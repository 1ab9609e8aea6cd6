package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.BAODING;
import static io.butie.adapters.ledger.LedgerBook.DAY;
import static io.butie.adapters.ledger.LedgerBook.SHIJIAZHUANG;
import static io.butie.adapters.ledger.LedgerBook.appropriation;
import static io.butie.adapters.ledger.LedgerBook.order;
import static io.butie.adapters.ledger.LedgerBook.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.AccountWindow;
import io.butie.application.port.Ledger.Posted;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of the ledger keeps to, on whichever database. */
abstract class LedgerContractTest extends BlocksContract {

  @Test
  void anEmptyLogHasTheRootOfNothing() {
    assertThat(transactions.read(ledger::head).size()).isZero();
    assertThat(transactions.read(ledger::head).root()).isEqualTo(new MerkleFrontier().root());
    assertThat(log()).isEmpty();
  }

  @Test
  void whatIsPostedIsReadBackInOrderUnderTheRoot() {
    List<LedgerRecord> records = new ArrayList<>(appropriation(SHIJIAZHUANG, "1", 500));
    records.addAll(appropriation(BAODING, "2", 700));

    Posted posted = post(records).orThrow();

    List<StoredEntry> log = log();
    assertThat(log).extracting(stored -> stored.entry().record()).isEqualTo(records);
    assertThat(log).extracting(stored -> stored.entry().sequence()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(log)
        .extracting(stored -> stored.entry().regionSequence())
        .containsExactly(0L, 1L, 0L, 1L);
    assertThat(log)
        .extracting(stored -> stored.entry().bookedAt())
        .containsOnly(Instant.parse("2023-06-01T01:02:03.456Z"));
    MerkleFrontier tree = new MerkleFrontier();
    log.forEach(stored -> tree.append(LeafEncoder.leafHash(stored.entry())));
    assertThat(log)
        .allMatch(stored -> stored.leafHash().equals(LeafEncoder.leafHash(stored.entry())));
    assertThat(posted).isEqualTo(new Posted(0, 4, tree.root()));
    assertThat(transactions.read(ledger::head)).isEqualTo(new Ledger.Head(4, tree.root()));
  }

  @Test
  void leafHashesAndTheTransfersOfAnAccountAreReadWithoutTheRest() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    post(appropriation(BAODING, "2", 700)).orThrow();
    post(appropriation(SHIJIAZHUANG, "3", 900)).orThrow();
    List<StoredEntry> log = log();

    assertThat(transactions.read(() -> ledger.leafHashes(1, 4)))
        .isEqualTo(log.subList(1, 5).stream().map(StoredEntry::leafHash).toList());
    FundAccount account = account(SHIJIAZHUANG, AccountKind.UNENCUMBERED);
    AccountWindow window = transactions.read(() -> ledger.transfers(account, 2, 9));
    assertThat(window.transfers())
        .isEqualTo(
            log.stream()
                .filter(stored -> stored.entry().record() instanceof TransferRecord)
                .filter(stored -> stored.entry().record().region().equals(SHIJIAZHUANG))
                .filter(stored -> stored.entry().regionSequence() >= 2)
                .toList())
        .hasSize(1);
    assertThat(window.next()).isEmpty();
    AccountWindow first = transactions.read(() -> ledger.transfers(account, 0, 1));
    assertThat(first.transfers())
        .extracting(stored -> stored.entry().sequence())
        .containsExactly(1L);
    assertThat(first.next()).as("after the last that was asked for").hasValue(2);
  }

  @Test
  void anAccountIsKeptFromItsFirstTransferOn() {
    FundAccount account = account(SHIJIAZHUANG, AccountKind.UNENCUMBERED);
    assertThat(transactions.read(() -> ledger.keptBalance(account))).isEmpty();
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    assertThat(transactions.read(() -> ledger.keptBalance(account))).hasValue(500);
  }

  @Test
  void theTreeGrowsFromPostingToPosting() {
    for (int i = 0; i < 9; i++) {
      Posted posted = post(order(SHIJIAZHUANG, "n" + i, 1 + i)).orThrow();
      MerkleFrontier tree = new MerkleFrontier();
      log().forEach(stored -> tree.append(stored.leafHash()));
      assertThat(posted).isEqualTo(new Posted(i, i + 1, tree.root()));
    }
  }

  @Test
  void transfersMoveBalancesAndOnlyAppropriationsAreBelowZero() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    post(transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 200, order(SHIJIAZHUANG, "1", 500)))
        .orThrow();

    assertThat(balance(SHIJIAZHUANG, AccountKind.APPROPRIATION)).isEqualTo(-500);
    assertThat(balance(SHIJIAZHUANG, AccountKind.UNENCUMBERED)).isEqualTo(300);
    assertThat(balance(SHIJIAZHUANG, AccountKind.ENCUMBERED)).isEqualTo(200);
    assertThat(balance(SHIJIAZHUANG, AccountKind.PAID)).isZero();
    assertThat(transactions.read(ledger::balances).values()).containsExactly(-500L, 200L, 300L);
  }

  @Test
  void moneyThatIsNotThereIsRefusedWithTheShortfallAndLeavesNothing() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    Ledger.Head before = transactions.read(ledger::head);
    AppropriationRecord cause = order(SHIJIAZHUANG, "1", 500);

    Outcome<Posted> outcome =
        post(
            List.of(
                order(BAODING, "other", 1),
                transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 400, cause),
                transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c2", 150, cause)));

    assertRefused(outcome, RefusalCode.INSUFFICIENT_FUNDS);
    assertThat(outcome.<String>fold(done -> "", refusal -> refusal.detail().en()))
        .contains("encumber/c2", "130100/2023/EMPLOYMENT_SUBSIDY/UNENCUMBERED", "50 fen");
    assertThat(transactions.read(ledger::head)).isEqualTo(before);
    assertThat(balance(SHIJIAZHUANG, AccountKind.UNENCUMBERED)).isEqualTo(500);
    assertThat(log()).hasSize(2);
  }

  @Test
  void noPrefixOfTheLogShowsABalanceBelowZero() {
    List<LedgerRecord> backwards = new ArrayList<>(appropriation(SHIJIAZHUANG, "1", 500));
    backwards.add(0, transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 1, backwards.get(0)));

    assertRefused(post(backwards), RefusalCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void theSameRecordIsPostedOnce() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    TransferRecord all =
        transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 500, order(SHIJIAZHUANG, "1", 500));
    post(all).orThrow();

    assertRefused(post(all), RefusalCode.ALREADY_POSTED);
    assertRefused(post(order(SHIJIAZHUANG, "1", 500)), RefusalCode.ALREADY_POSTED);
    assertRefused(post(order(SHIJIAZHUANG, "1", 501)), RefusalCode.POSTED_WITH_OTHER_CONTENT);
    assertThat(log()).hasSize(3);
  }

  @Test
  void aRefusedPostingLeavesNothingEvenWhereTheCallerGoesOn() {
    post(order(SHIJIAZHUANG, "1", 500)).orThrow();

    transactions
        .attempt(
            () -> {
              assertRefused(
                  ledger.post(List.of(order(SHIJIAZHUANG, "2", 1), order(SHIJIAZHUANG, "1", 500))),
                  RefusalCode.ALREADY_POSTED);
              return ledger.post(List.of(order(SHIJIAZHUANG, "3", 1)));
            })
        .orThrow();

    assertThat(log())
        .extracting(stored -> stored.entry().record().id())
        .containsExactly("order/1", "order/3");
    assertThat(log()).extracting(stored -> stored.entry().sequence()).containsExactly(0L, 1L);
  }

  @Test
  void aRolledBackTransactionLeavesNothing() {
    assertThatThrownBy(
            () ->
                transactions.attempt(
                    () -> {
                      ledger.post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");

    assertThat(log()).isEmpty();
    assertThat(transactions.read(ledger::head).size()).isZero();
    assertThat(balance(SHIJIAZHUANG, AccountKind.UNENCUMBERED)).isZero();
  }

  @Test
  void aTransferIsReversedOnceInFull() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    AppropriationRecord cause = order(SHIJIAZHUANG, "1", 500);
    TransferRecord original = transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 200, cause);
    post(original).orThrow();

    post(Transfers.reversal(original, "reverse/c1", cause, DAY)).orThrow();

    assertThat(balance(SHIJIAZHUANG, AccountKind.UNENCUMBERED)).isEqualTo(500);
    assertThat(balance(SHIJIAZHUANG, AccountKind.ENCUMBERED)).isZero();
    assertRefused(
        post(Transfers.reversal(original, "reverse/again", cause, DAY)), RefusalCode.ALREADY_TAKEN);
    assertRefused(
        post(Transfers.reversal(original, "reverse/c1", cause, DAY)), RefusalCode.ALREADY_POSTED);
  }

  @Test
  void whatWasNeverPostedIsNotReversed() {
    AppropriationRecord cause = order(SHIJIAZHUANG, "1", 500);
    TransferRecord never = transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 200, cause);

    assertRefused(post(Transfers.reversal(never, "reverse/c1", cause, DAY)), RefusalCode.NOT_FOUND);
  }

  @Test
  void aReversalOfAnotherAmountIsABug() {
    AppropriationRecord cause = order(SHIJIAZHUANG, "1", 500);
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    post(transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 200, cause)).orThrow();
    TransferRecord lie = transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 199, cause);

    assertThatThrownBy(() -> post(Transfers.reversal(lie, "reverse/c1", cause, DAY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void moneyThatWouldLeaveItsFundIsABug() {
    TransferRecord honest =
        transfer(Arrow.ENCUMBER, SHIJIAZHUANG, "c1", 1, order(SHIJIAZHUANG, "1", 5));
    TransferRecord astray =
        new TransferRecord(
            honest.region(),
            honest.id(),
            honest.arrow(),
            "130600/2023/EMPLOYMENT_SUBSIDY/ENCUMBERED",
            honest.credit(),
            honest.amount(),
            honest.subject(),
            honest.reverses(),
            honest.cause(),
            honest.effectiveOn());

    assertThatThrownBy(() -> post(astray)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bookingTimesNeverGoBack() {
    post(order(SHIJIAZHUANG, "1", 1)).orThrow();
    Clock anHourEarlier = Clock.fixed(NOW.minusSeconds(3600), ZoneOffset.UTC);
    Ledger late = new JdbcLedger(transactions, anHourEarlier);
    transactions.attempt(() -> late.post(List.of(order(SHIJIAZHUANG, "2", 1)))).orThrow();

    assertThat(log())
        .extracting(stored -> stored.entry().bookedAt())
        .containsOnly(Instant.parse("2023-06-01T01:02:03.456Z"));
  }

  @Test
  void aRecordIsFoundByKindAndId() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();

    assertThat(transactions.read(() -> ledger.find(RecordKind.APPROPRIATION, "order/1")))
        .hasValueSatisfying(
            found -> assertThat(found.entry().record()).isEqualTo(order(SHIJIAZHUANG, "1", 500)));
    assertThat(transactions.read(() -> ledger.find(RecordKind.TRANSFER, "appropriate/1")))
        .isPresent();
    assertThat(transactions.read(() -> ledger.find(RecordKind.NOTICE, "order/1"))).isEmpty();
    assertThat(transactions.read(() -> ledger.find(RecordKind.TRANSFER, "order/1"))).isEmpty();
  }

  @Test
  void aFullPostingFitsInOneTransactionAndOneMoreIsABug() {
    List<LedgerRecord> full = new ArrayList<>();
    for (int i = 0; i < Ledger.MAX_RECORDS; i++) {
      full.add(order(SHIJIAZHUANG, "n" + i, 1));
    }
    assertThat(post(full).orThrow().size()).isEqualTo(Ledger.MAX_RECORDS);

    List<Long> read = new ArrayList<>();
    transactions.read(
        () -> {
          ledger.forEach(1, Ledger.MAX_RECORDS, stored -> read.add(stored.entry().sequence()));
          return read.size();
        });
    assertThat(read).hasSize(Ledger.MAX_RECORDS - 1).isSorted().startsWith(1L);

    full.add(order(SHIJIAZHUANG, "one-more", 1));
    assertThatThrownBy(() -> post(full)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void postersWaitForEachOtherAtTheHead() throws Exception {
    int posters = 4;
    int postingsEach = 25;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(posters);
    List<Future<?>> running = new ArrayList<>();
    for (int p = 0; p < posters; p++) {
      Region region = p % 2 == 0 ? SHIJIAZHUANG : BAODING;
      int poster = p;
      running.add(
          threads.submit(
              () -> {
                start.await();
                for (int i = 0; i < postingsEach; i++) {
                  post(appropriation(region, poster + "-" + i, 1)).orThrow();
                }
                return "posted";
              }));
    }
    start.countDown();
    for (Future<?> poster : running) {
      assertThat(poster.get()).isEqualTo("posted");
    }
    threads.shutdown();

    List<StoredEntry> log = log();
    assertThat(log).hasSize(posters * postingsEach * 2);
    MerkleFrontier tree = new MerkleFrontier();
    Map<Region, Long> next = new HashMap<>();
    for (StoredEntry stored : log) {
      assertThat(stored.entry().sequence()).isEqualTo(tree.size());
      Region region = stored.entry().record().region();
      assertThat(stored.entry().regionSequence()).isEqualTo(next.getOrDefault(region, 0L));
      next.put(region, stored.entry().regionSequence() + 1);
      tree.append(LeafEncoder.leafHash(stored.entry()));
    }
    assertThat(transactions.read(ledger::head).root()).isEqualTo(tree.root());
    assertThat(balance(BAODING, AccountKind.UNENCUMBERED)).isEqualTo(2L * postingsEach);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_transfer SET amount_fen = amount_fen + 1",
        "UPDATE ledger_transfer SET amount_fen = 1 WHERE sequence_number = 1",
        "DELETE FROM ledger_transfer",
        "TRUNCATE TABLE ledger_transfer",
        "UPDATE ledger_record SET region = '130600'",
        "DELETE FROM ledger_record WHERE sequence_number = 0",
        "TRUNCATE TABLE ledger_record",
      })
  void theDatabaseItselfRefusesToChangeTheLog(String change) {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    List<StoredEntry> before = log();

    assertThatThrownBy(
            () ->
                transactions.attempt(
                    () -> {
                      execute(change);
                      return Outcome.done("changed");
                    }))
        .satisfies(
            refused -> {
              boolean truncatesDerby = refused.toString().contains("XCL49");
              assertThat(truncatesDerby || SqlFailure.of(refused) == SqlFailure.APPEND_ONLY)
                  .as("refused for what it is: %s", refused)
                  .isTrue();
            });

    assertThat(log()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_account SET balance = -1 WHERE kind = 'UNENCUMBERED'",
        "INSERT INTO ledger_account (id, kind, balance) VALUES ('x', 'PAID', -1)",
        "INSERT INTO ledger_head SELECT 2, tree_size, root, frontier, booked_at FROM ledger_head",
      })
  void theDatabaseItselfKeepsBalancesAndTheHead(String change) {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();

    assertThatThrownBy(
            () ->
                transactions.attempt(
                    () -> {
                      execute(change);
                      return Outcome.done("changed");
                    }))
        .satisfies(
            refused -> assertThat(SqlFailure.of(refused)).isEqualTo(SqlFailure.CHECK_VIOLATED));
  }
}
