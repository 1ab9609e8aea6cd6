package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.BAODING;
import static io.butie.adapters.ledger.LedgerBook.CHANNEL;
import static io.butie.adapters.ledger.LedgerBook.DAY;
import static io.butie.adapters.ledger.LedgerBook.SHIJIAZHUANG;
import static io.butie.adapters.ledger.LedgerBook.appropriation;
import static io.butie.adapters.ledger.LedgerBook.order;
import static io.butie.adapters.ledger.LedgerBook.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Ledger.OpenPeriod;
import io.butie.application.port.Ledger.Posted;
import io.butie.application.port.Ledger.Unsealed;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.SealedBalances;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation keeps to when a region seals its month. */
abstract class PeriodSealContract extends OpenLedger {

  private PeriodSealRecord seal(Region region, YearMonth month) {
    Unsealed unsealed = ledger.holdUnsealed(region);
    SealedBalances balances = SealedBalances.of(unsealed.balances());
    return new PeriodSealRecord(
        region,
        "seal/" + region + "/" + month,
        month,
        unsealed.firstSequence(),
        (int) (unsealed.nextSequence() - unsealed.firstSequence()),
        balances.accounts(),
        balances.digest(),
        "checker",
        month.atEndOfMonth().plusDays(1));
  }

  private <T> T held(Supplier<T> reading) {
    return transactions.attempt(() -> Outcome.done(reading.get())).orThrow();
  }

  private Outcome<Posted> seal(YearMonth month) {
    return transactions.attempt(() -> ledger.post(List.of(seal(SHIJIAZHUANG, month))));
  }

  @Test
  void nothingCountsForADayThatItsRegionHasSealed() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    seal(YearMonth.of(2023, 6)).orThrow();

    assertRefused(post(appropriation(SHIJIAZHUANG, "2", 700)), RefusalCode.PERIOD_CLOSED);
    assertRefused(post(appropriation(SHIJIAZHUANG, "1", 500)), RefusalCode.ALREADY_POSTED);
    assertThat(balance(SHIJIAZHUANG, AccountKind.UNENCUMBERED)).isEqualTo(500);
    post(appropriation(BAODING, "3", 700)).orThrow();

    OpenPeriod open = held(() -> ledger.holdOpenPeriod(SHIJIAZHUANG));
    assertThat(open.dayFor(DAY)).isEqualTo("2023-07-01");
    assertThat(open.dayFor(LocalDate.of(2023, 7, 2))).isEqualTo("2023-07-02");
  }

  @Test
  void sealsFollowEachOtherWithoutAGap() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    seal(YearMonth.of(2023, 6)).orThrow();

    assertRefused(seal(YearMonth.of(2023, 8)), RefusalCode.WRONG_STATE);
    seal(YearMonth.of(2023, 7)).orThrow();

    Unsealed unsealed = held(() -> ledger.holdUnsealed(SHIJIAZHUANG));
    assertThat(unsealed.firstSequence()).isEqualTo(3);
    assertThat(unsealed.nextSequence()).isEqualTo(4);
    assertThat(unsealed.closedThrough()).contains(LocalDate.of(2023, 7, 31));
    assertThat(unsealed.balances())
        .containsExactly(
            Map.entry("130100/2023/EMPLOYMENT_SUBSIDY/APPROPRIATION", -500L),
            Map.entry("130100/2023/EMPLOYMENT_SUBSIDY/UNENCUMBERED", 500L));
  }

  @Test
  void aSealOfOtherBalancesOrRecordsIsRefused() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    PeriodSealRecord early = held(() -> seal(SHIJIAZHUANG, YearMonth.of(2023, 6)));
    post(appropriation(SHIJIAZHUANG, "2", 700)).orThrow();

    assertRefused(post(early), RefusalCode.WRONG_STATE);
    assertThat(held(() -> ledger.holdOpenPeriod(SHIJIAZHUANG)).closedThrough()).isEmpty();
  }

  @Test
  void aPostingThatRacesASealEitherComesBeforeItOrIsRefused() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int month = 6; month <= 9; month++) {
        YearMonth sealed = YearMonth.of(2023, month);
        String id = "race" + month;
        CountDownLatch start = new CountDownLatch(1);
        Future<Outcome<Posted>> sealing =
            threads.submit(
                () -> {
                  start.await();
                  return seal(sealed);
                });
        Future<Outcome<Posted>> posting =
            threads.submit(
                () -> {
                  start.await();
                  return post(appropriation(SHIJIAZHUANG, id, 100));
                });
        start.countDown();
        Posted seal = sealing.get().orThrow();
        Outcome<Posted> posted = posting.get();
        if (posted.isRefused()) {
          assertRefused(posted, RefusalCode.PERIOD_CLOSED);
        } else {
          assertThat(posted.orThrow().size()).isEqualTo(seal.firstSequence());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static YearCloseRecord yearClose(String id, long lapsed) {
    return new YearCloseRecord(
        SHIJIAZHUANG,
        "close-year/" + id,
        CHANNEL,
        2023,
        Money.ofFen(lapsed),
        Money.ZERO,
        "maker",
        "checker",
        LocalDate.of(2024, 1, 8));
  }

  @Test
  void aClosedFundYearTakesRecoveriesOnly() {
    AppropriationRecord order = order(SHIJIAZHUANG, "1", 500);
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    for (Arrow arrow : List.of(Arrow.ENCUMBER, Arrow.ACCRUE, Arrow.INSTRUCT)) {
      post(transfer(arrow, SHIJIAZHUANG, "L1", 200, order)).orThrow();
      assertRefused(post(yearClose("early", 300)), RefusalCode.FUND_YEAR_UNSETTLED);
    }
    post(transfer(Arrow.SETTLE, SHIJIAZHUANG, "L1", 200, order)).orThrow();
    assertRefused(post(yearClose("less", 299)), RefusalCode.WRONG_STATE);

    YearCloseRecord close = yearClose("2023", 300);
    post(List.of(close, transfer(Arrow.LAPSE, SHIJIAZHUANG, "2023", 300, close))).orThrow();

    assertRefused(
        post(transfer(Arrow.LATE_RETURN, SHIJIAZHUANG, "L1", 1, order)),
        RefusalCode.FUND_YEAR_CLOSED);
    assertRefused(post(appropriation(SHIJIAZHUANG, "2", 1)), RefusalCode.FUND_YEAR_CLOSED);
    assertRefused(post(yearClose("again", 0)), RefusalCode.FUND_YEAR_CLOSED);
    post(transfer(Arrow.RECOVER, SHIJIAZHUANG, "L1", 50, order)).orThrow();
    assertThat(balance(SHIJIAZHUANG, AccountKind.UNENCUMBERED)).isEqualTo(50);
    post(appropriation(BAODING, "3", 1)).orThrow();
  }
}
