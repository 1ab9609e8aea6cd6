package io.butie.adapters.treasury;

import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.List;

/** The hand-over that gets no answer. It happens once in a simulator's life, restarts included. */
@FunctionalInterface
public interface Silence {

  /**
   * Whether this hand-over is the one.
   *
   * @param number how many hand-overs there have been, this one included: 1 or more
   */
  boolean falls(int number, List<PaymentOrder> orders);

  /** Every hand-over is answered. */
  static Silence never() {
    return (number, orders) -> false;
  }

  /** The hand-over of that number, or the next where it was refused. */
  static Silence onHandOver(int number) {
    return (current, orders) -> current >= number;
  }

  /**
   * The first hand-over for that region and channel: the same one whatever the order in which the
   * regions' batches arrive.
   */
  static Silence onFirstOf(Region region, FundChannel channel) {
    return (number, orders) ->
        orders.stream()
            .anyMatch(order -> order.region().equals(region) && order.channel() == channel);
  }
}
