package io.butie.bootstrap.demo;

import io.butie.application.port.Treasury;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** A treasury that lets the plug be pulled just before or just after it has received orders. */
final class PluggedTreasury implements Treasury {

  private final Treasury treasury;
  private final Consumer<Boundary> reached;

  PluggedTreasury(Treasury treasury, Consumer<Boundary> reached) {
    this.treasury = treasury;
    this.reached = reached;
  }

  @Override
  public Delivery send(List<PaymentOrder> orders) {
    reached.accept(Boundary.BEFORE_SENDING);
    Delivery delivery = treasury.send(orders);
    reached.accept(Boundary.AFTER_SENDING);
    return delivery;
  }

  @Override
  public List<Answer> ask(List<InstructionId> ids) {
    return treasury.ask(ids);
  }

  @Override
  public List<StatementLine> statement(
      Region region, FundChannel channel, LocalDate from, LocalDate to) {
    return treasury.statement(region, channel, from, to);
  }
}
