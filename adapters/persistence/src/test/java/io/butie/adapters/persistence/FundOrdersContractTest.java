package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.FundOrders;
import io.butie.application.port.FundOrders.Narrowed;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.What;
import io.butie.domain.fund.FundOrderState;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FundOrdersContractTest extends PortContract {

  private static final UserId ZHANG = new UserId("zhang");
  private static final UserId WANG = new UserId("wang");
  private static final String NUMBER = "冀财社〔2024〕12号";
  private static final FundOrder ORDER = pending("F1", What.APPROPRIATION, Samples.SHIJIAZHUANG);
  private static final Narrowed TO_NOTHING =
      new Narrowed(Optional.empty(), Optional.empty(), Optional.empty());

  private FundOrders orders;

  @BeforeEach
  void openTheStore() {
    orders = new JdbcFundOrders(session);
  }

  private static FundOrder pending(String id, What what, Region region) {
    return new FundOrder(
        id,
        what,
        NUMBER,
        region,
        2024,
        FundChannel.UNEMPLOYMENT_INSURANCE,
        Samples.MUCH,
        Samples.DAY,
        ZHANG,
        Samples.DAY.plusDays(1),
        FundOrderState.PENDING,
        Optional.empty(),
        Optional.empty());
  }

  private static FundOrder checked(FundOrder of, FundOrderState state, UserId by) {
    return new FundOrder(
        of.id(),
        of.what(),
        of.number(),
        of.region(),
        of.fundYear(),
        of.channel(),
        of.amount(),
        of.orderedOn(),
        of.madeBy(),
        of.madeOn(),
        state,
        Optional.of(by),
        state == FundOrderState.REJECTED
            ? Optional.of(new Reason("金额有误 another amount"))
            : Optional.empty());
  }

  private Optional<FundOrder> stored(String id) {
    return asking(() -> orders.find(id));
  }

  private List<String> page(Narrowed to, Optional<String> after, int limit) {
    return asking(() -> orders.page(to, after, limit)).stream().map(FundOrder::id).toList();
  }

  @Test
  void anOrderIsFoundAsItWasEntered() {
    doing(() -> orders.add(ORDER));

    assertThat(stored("F1")).contains(ORDER);
    assertThat(made(() -> orders.hold("F1"))).contains(ORDER);
    assertThat(stored("F2")).isEmpty();
  }

  @Test
  void anotherPersonApprovesOrRejectsItOnce() {
    FundOrder approved = checked(ORDER, FundOrderState.APPROVED, WANG);
    FundOrder closing = pending("F2", What.YEAR_CLOSE, Samples.SHIJIAZHUANG);
    FundOrder rejected = checked(closing, FundOrderState.REJECTED, WANG);
    doing(() -> orders.add(ORDER));
    doing(() -> orders.add(closing));

    doing(() -> orders.checked(approved));
    doing(() -> orders.checked(rejected));

    assertThat(stored("F1")).contains(approved);
    assertThat(stored("F2")).contains(rejected);
    assertThatThrownBy(() -> doing(() -> orders.checked(approved)))
        .isInstanceOf(StaleRowException.class);
  }

  /** R58, whatever the code above it does. */
  @Test
  void theDatabaseRefusesOnePersonAlone() {
    doing(() -> orders.add(ORDER));

    assertThat(refusalOf(() -> orders.checked(checked(ORDER, FundOrderState.APPROVED, ZHANG))))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
    assertThat(refusalOf(() -> sql("UPDATE fund_order SET order_state = 'APPROVED'")))
        .as("approved by nobody")
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
    assertThat(stored("F1")).contains(ORDER);
  }

  @Test
  void aNumberIsOrderedOnceUnlessItWasRejected() {
    doing(() -> orders.add(ORDER));
    doing(() -> orders.add(pending("F2", What.YEAR_CLOSE, Samples.SHIJIAZHUANG)));
    FundOrder again = pending("F3", What.APPROPRIATION, Samples.BAODING);

    assertThat(refusalOf(() -> orders.add(again))).isEqualTo(SqlFailure.DUPLICATE);
    assertThat(made(() -> orders.live(What.APPROPRIATION, NUMBER))).contains(ORDER);

    doing(() -> orders.checked(checked(ORDER, FundOrderState.REJECTED, WANG)));
    assertThat(made(() -> orders.live(What.APPROPRIATION, NUMBER))).isEmpty();
    doing(() -> orders.add(again));

    doing(() -> orders.checked(checked(again, FundOrderState.APPROVED, WANG)));
    assertThat(made(() -> orders.live(What.APPROPRIATION, NUMBER)).map(FundOrder::id))
        .contains("F3");
  }

  @Test
  void idsOfARegionAndDayAreCounted() {
    String first = made(() -> orders.nextId(Samples.SHIJIAZHUANG, Samples.DAY));
    assertThat(first).isEqualTo("F130100-20240229-1");
    doing(() -> orders.add(pending(first, What.APPROPRIATION, Samples.SHIJIAZHUANG)));

    assertThat(made(() -> orders.nextId(Samples.SHIJIAZHUANG, Samples.DAY.plusDays(1))))
        .isEqualTo("F130100-20240301-2");
    assertThat(made(() -> orders.nextId(Samples.BAODING, Samples.DAY.plusDays(1))))
        .isEqualTo("F130600-20240301-1");
  }

  @Test
  void aPageIsNarrowedAndGoesOnAfterItsKey() {
    doing(() -> orders.add(ORDER));
    doing(() -> orders.checked(checked(ORDER, FundOrderState.REJECTED, WANG)));
    doing(() -> orders.add(pending("F2", What.APPROPRIATION, Samples.BAODING)));
    doing(() -> orders.add(pending("F3", What.YEAR_CLOSE, Samples.BAODING)));

    assertThat(page(TO_NOTHING, Optional.empty(), 9)).containsExactly("F1", "F2", "F3");
    assertThat(page(TO_NOTHING, Optional.of("F1"), 1)).containsExactly("F2");
    assertThat(
            page(
                new Narrowed(
                    Optional.of(Samples.BAODING),
                    Optional.of(What.YEAR_CLOSE),
                    Optional.of(FundOrderState.PENDING)),
                Optional.empty(),
                9))
        .containsExactly("F3");
    assertThat(
            page(
                new Narrowed(
                    Optional.empty(), Optional.empty(), Optional.of(FundOrderState.REJECTED)),
                Optional.empty(),
                9))
        .containsExactly("F1");
  }
}
