package io.butie.application.port;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The treasury (国库) that pays. It keeps books of its own: every amount it states comes from them,
 * never from what we tell it to say.
 */
public interface Treasury {

  /**
   * Hands over orders. An end-to-end id that the treasury already holds is not paid again. An
   * answer that does not come is {@link Delivery#UNKNOWN}: ask before sending again.
   */
  Delivery send(List<PaymentOrder> orders);

  /** What the treasury's books say of each id; an id that it never received is said to be so. */
  List<Answer> ask(List<InstructionId> ids);

  /** The account statement (对账单) of a region's fund channel, value dates from and to included. */
  List<StatementLine> statement(Region region, FundChannel channel, LocalDate from, LocalDate to);

  /** What became of handing over. */
  enum Delivery {
    ACCEPTED,
    UNKNOWN
  }

  /**
   * An order to pay one payee.
   *
   * @param id the end-to-end id, the same for ever
   * @param account the payee's account number
   * @param holder the account holder's name
   * @param bank the CNAPS code of the payee's bank, 12 digits
   */
  record PaymentOrder(
      InstructionId id,
      Region region,
      FundChannel channel,
      int fundYear,
      Money amount,
      String account,
      String holder,
      String bank) {}

  /** What the treasury's books say of one instruction. */
  enum State {
    NEVER_RECEIVED,
    PENDING,
    SETTLED,
    RETURNED
  }

  /**
   * What the treasury's books say.
   *
   * @param amount zero where it never received the order
   * @param account the account that the treasury paid or tried to pay; empty where never received
   * @param reason why it came back; empty unless returned
   * @param valueDate when it settled or came back; empty while it has not
   */
  record Answer(
      InstructionId id,
      State state,
      Money amount,
      String account,
      String reason,
      Optional<LocalDate> valueDate) {}

  /** Which way the money went. */
  enum Direction {
    PAID,
    CAME_BACK
  }

  /** One movement on the treasury's account. A return is two: paid, then came back. */
  record StatementLine(InstructionId id, Direction direction, Money amount, LocalDate valueDate) {}
}
