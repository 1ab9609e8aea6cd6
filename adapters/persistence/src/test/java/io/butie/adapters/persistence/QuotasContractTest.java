package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Quotas;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotasContractTest extends PortContract {

  private Quotas quotas;

  @BeforeEach
  void openTheStore() {
    quotas = new JdbcQuotas(session);
    doing(
        () ->
            quotas.load(
                Map.of(SHIJIAZHUANG, 60_000L, BAODING, Long.MAX_VALUE), Map.of(BAODING, 7L)));
  }

  private QuotaProgress read() {
    return asking(quotas::read);
  }

  @Test
  void countsAreFoundAsTheyWereLoaded() {
    assertThat(read().totalOf(SHIJIAZHUANG)).hasValue(60_000);
    assertThat(read().totalOf(BAODING)).hasValue(Long.MAX_VALUE);
    assertThat(read().awardedIn(SHIJIAZHUANG)).isZero();
    assertThat(read().awardedIn(BAODING)).isEqualTo(7);
    assertThat(read().totalOf(Region.PROVINCE)).as("no quota, no limit").isEmpty();
  }

  @Test
  void whatWasCountedIsSaved() {
    doing(
        () -> {
          QuotaProgress held = quotas.hold();
          held.award(SHIJIAZHUANG);
          held.free(BAODING);
          held.award(Region.PROVINCE);
          quotas.save(held);
        });

    assertThat(read().awardedIn(SHIJIAZHUANG)).isEqualTo(1);
    assertThat(read().awardedIn(BAODING)).isEqualTo(6);
    assertThat(read().totalOf(BAODING)).hasValue(Long.MAX_VALUE);
  }

  @Test
  void aTotalIsLoadedOnceAndNothingIsAwardedBelowNothing() {
    assertThat(refusalOf(() -> quotas.load(Map.of(BAODING, 1L), Map.of())))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(
            refusalOf(
                () -> {
                  QuotaProgress held = quotas.hold();
                  held.free(SHIJIAZHUANG);
                  quotas.save(held);
                }))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }

  @Test
  void whoHoldsTheCountsKeepsOthersWaitingSoThatNoAwardIsLost() throws Exception {
    long counters = 4;
    int awardsEach = 10;
    ExecutorService threads = Executors.newFixedThreadPool((int) counters);
    List<Future<?>> running = new ArrayList<>();
    for (int c = 0; c < counters; c++) {
      running.add(
          threads.submit(
              () -> {
                for (int i = 0; i < awardsEach; i++) {
                  doing(
                      () -> {
                        QuotaProgress held = quotas.hold();
                        held.award(SHIJIAZHUANG);
                        quotas.save(held);
                      });
                }
              }));
    }
    for (Future<?> counter : running) {
      counter.get();
    }
    threads.shutdown();

    assertThat(read().awardedIn(SHIJIAZHUANG)).isEqualTo(counters * awardsEach);
  }
}
