package io.butie.bootstrap.scenario;

import io.butie.application.port.Treasury;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Stands on the line to the treasury: notes what is sent, loses what it is told to lose. */
final class ListeningTreasury implements Treasury {

  /** What becomes of the next hand-over. */
  enum Line {
    WORKS,
    LOSES_THE_ORDERS,
    LOSES_THE_ANSWER,
    /** The process dies on the way: the orders arrived, and nobody is there to note it. */
    CRASHES
  }

  private final Treasury treasury;
  private final List<PaymentOrder> sent = new ArrayList<>();
  private Line next = Line.WORKS;
  private UnaryOperator<Answer> misstatement = UnaryOperator.identity();

  ListeningTreasury(Treasury treasury) {
    this.treasury = treasury;
  }

  /** The next hand-over meets this line; the ones after it a line that works. */
  void meet(Line line) {
    next = line;
  }

  /** From now on every answer is changed like this. */
  void misstate(UnaryOperator<Answer> change) {
    misstatement = change;
  }

  /** Every order that was handed over, also those that were lost. */
  List<PaymentOrder> sent() {
    return sent;
  }

  @Override
  public Delivery send(List<PaymentOrder> orders) {
    sent.addAll(orders);
    Line line = next;
    next = Line.WORKS;
    if (line == Line.LOSES_THE_ORDERS) {
      return Delivery.UNKNOWN;
    }
    Delivery delivery = treasury.send(orders);
    if (line == Line.CRASHES) {
      throw new IllegalStateException("the process died");
    }
    return line == Line.LOSES_THE_ANSWER ? Delivery.UNKNOWN : delivery;
  }

  @Override
  public List<Answer> ask(List<InstructionId> ids) {
    return treasury.ask(ids).stream().map(misstatement).toList();
  }

  @Override
  public List<StatementLine> statement(
      Region region, FundChannel channel, LocalDate from, LocalDate to) {
    return treasury.statement(region, channel, from, to);
  }
}
