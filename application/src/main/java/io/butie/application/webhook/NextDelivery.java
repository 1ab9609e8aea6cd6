package io.butie.application.webhook;

import io.butie.application.port.Deliveries;
import io.butie.application.port.Entropy;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.port.Webhooks;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.Webhook;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the next delivery off the log, no earlier than it can be sent: what a receiver misses while
 * it is away is one long stretch, not thousands of messages.
 */
final class NextDelivery {

  /** A message of this many records has less than the 20 kB that the standard advises. */
  static final int RECORDS = 100;

  /** How much of the log a step looks through. */
  private static final int WINDOW = 1_000;

  private static final int MESSAGE_BYTES = 16;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Ledger ledger;
  private final Entropy entropy;

  NextDelivery(Webhooks webhooks, Deliveries deliveries, Ledger ledger, Entropy entropy) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.ledger = ledger;
    this.entropy = entropy;
  }

  /**
   * The next delivery; empty where the next stretch of the log has nothing to tell, which is looked
   * through then.
   *
   * @param size of the log, read in this transaction before its records, so that all of them are
   *     there
   */
  Optional<Delivery> cut(Webhook webhook, long size) {
    long from = webhook.nextSequence();
    long to = Math.min(size, from + WINDOW);
    if (to <= from) {
      return Optional.empty();
    }
    List<LedgerEntry> told = told(webhook, from, to);
    if (told.isEmpty()) {
      webhooks.passed(webhook.id(), to);
      return Optional.empty();
    }
    // The id is drawn: a database that was put back must not send other content under an old one.
    Delivery delivery =
        Delivery.next(
            webhook,
            "msg_" + HexFormat.of().formatHex(entropy.bytes(MESSAGE_BYTES)),
            told.size() > RECORDS ? told.get(RECORDS - 1).sequence() + 1 : to);
    deliveries.add(delivery);
    return Optional.of(delivery);
  }

  /** What the delivery tells, the same whenever it is asked. */
  List<LedgerEntry> records(Webhook webhook, Delivery delivery) {
    return told(webhook, delivery.firstSequence(), delivery.nextSequence());
  }

  private List<LedgerEntry> told(Webhook webhook, long from, long to) {
    return ledger.records(from, (int) (to - from)).stream()
        .map(StoredEntry::entry)
        .filter(entry -> webhook.tells(entry.record()))
        .toList();
  }
}
