package io.butie.application.port;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.policy.Words;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way to those who are told. Never within a transaction: what was said cannot be taken back.
 */
public interface Receivers {

  /** Why nothing is ever sent to the address, in words that follow its name; empty where it may. */
  Optional<Words> objection(String url);

  /** Sends it once, and answers within a minute, whatever the receiver does. */
  Answer deliver(Message message);

  /**
   * What to send.
   *
   * @param records in log order, at least one
   * @param secrets what to sign with; a receiver takes any of them
   */
  record Message(
      String url,
      Delivery delivery,
      List<LedgerEntry> records,
      Instant sentAt,
      List<WebhookSecret> secrets) {}

  /**
   * What came of it.
   *
   * @param detail an HTTP status, or why there is none; at most 64 characters, none of them the
   *     receiver's
   */
  record Answer(Verdict verdict, String detail) {}

  /** What an answer means. */
  enum Verdict {
    /** 2xx. */
    ACCEPTED,
    /** 410: the receiver wants no more, of this or anything. */
    GONE,
    /** Anything else, and no answer. */
    FAILED
  }
}
