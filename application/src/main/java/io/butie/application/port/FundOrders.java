package io.butie.application.port;

import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.What;
import io.butie.domain.fund.FundOrderState;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was ordered of funds, and what came of it. */
public interface FundOrders {

  /** A free id for an order of the region, made on the day. */
  String nextId(Region region, LocalDate madeOn);

  /** The order with this number that is not rejected. */
  Optional<FundOrder> live(What what, String number);

  /** Adds the order; where another with its number is live, this throws. */
  void add(FundOrder order);

  Optional<FundOrder> find(String id);

  /** The order, held by this transaction until it ends. */
  Optional<FundOrder> hold(String id);

  /** Writes what became of a pending order; one that is not pending any more makes this throw. */
  void checked(FundOrder order);

  /** Orders in order of id: of the region or of all, of the sort or of any, in the state or any. */
  List<FundOrder> page(Narrowed to, Optional<String> after, int limit);

  /** Which orders are shown. */
  record Narrowed(Optional<Region> region, Optional<What> what, Optional<FundOrderState> state) {}
}
