package io.butie.domain.webhook;

import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A subscription: which records of the log are told where.
 *
 * @param url where deliveries are posted
 * @param region whose records; the province means those of every region
 * @param kinds which kinds of records, some of {@link #OFFERED}
 * @param nextSequence the first record of the log that is in no delivery yet
 * @param nextNumber the number of the next delivery; the first is 1
 */
public record Webhook(
    WebhookId id,
    String url,
    Region region,
    Set<RecordKind> kinds,
    WebhookState state,
    UserId madeBy,
    long nextSequence,
    long nextNumber) {

  /**
   * Every kind but those whose ids are pseudonyms: whom they are about is nobody else's to know.
   */
  public static final Set<RecordKind> OFFERED =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(RecordKind.RESTRICTION, RecordKind.ERASURE)));

  public Webhook {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty() || !OFFERED.containsAll(kinds)) {
      throw new IllegalArgumentException("a webhook tells of kinds that are offered, not " + kinds);
    }
  }

  /** A new one, which begins with a record of the log. */
  public static Webhook begin(
      WebhookId id,
      String url,
      Region region,
      Set<RecordKind> kinds,
      UserId madeBy,
      long fromSequence) {
    return new Webhook(
        id, url, region, kinds, WebhookTransitions.WEBHOOK.start(), madeBy, fromSequence, 1);
  }

  /** Whether the record is told. */
  public boolean tells(LedgerRecord told) {
    return kinds.contains(told.kind())
        && (region.equals(Region.PROVINCE) || region.equals(told.region()));
  }
}
