package io.butie.application.trail;

import io.butie.application.ledger.LogKeys;
import io.butie.application.port.AuditHeads;
import io.butie.application.port.AuditLog;
import io.butie.application.port.AuditLog.Head;
import io.butie.application.port.AuditLog.Kept;
import io.butie.application.port.Transactions;
import io.butie.domain.access.AuditEntry;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.reference.Digest;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the audit log is the one that was written: every entry makes its hash, the chain ends
 * where its end is kept, and it has been through every head that was published. Who changes,
 * removes, swaps or slips in a row is found by the chain; who writes the chain anew, or cuts it
 * off, by the heads.
 */
public final class CheckAuditLog {

  private static final int AT_ONCE = 1_000;

  private final Transactions transactions;
  private final AuditLog log;
  private final AuditHeads heads;
  private final LogKeys keys;

  public CheckAuditLog(Transactions transactions, AuditLog log, AuditHeads heads, LogKeys keys) {
    this.transactions = transactions;
    this.log = log;
    this.heads = heads;
    this.keys = keys;
  }

  /** What is wrong with it, from the first entry on; empty where nothing is. */
  public Optional<String> trouble() {
    return trouble(false);
  }

  /** The same for what no published head covers yet; of the rest only that head's entry. */
  public Optional<String> troubleSinceLastHead() {
    return trouble(true);
  }

  private Optional<String> trouble(boolean sinceLastHead) {
    NavigableMap<Long, Digest> published = new TreeMap<>();
    try {
      for (SignedCheckpoint signed : heads.all()) {
        Checkpoint head = signed.checkpoint();
        if (!keys.known().map(chain -> isSigned(signed, chain)).orElse(false)) {
          return Optional.of("the head of " + head.size() + " entries is not signed by our key");
        }
        published.put(head.size(), head.root());
      }
    } catch (MalformedRecordException e) {
      return Optional.of("a published head cannot be read: " + e.getMessage());
    }
    return sinceLastHead && !published.isEmpty()
        ? walked(published.lastEntry(), published)
        : walked(Map.entry(0L, AuditEntry.BEFORE_THE_FIRST), published);
  }

  private static boolean isSigned(SignedCheckpoint signed, KeyChain chain) {
    return chain.all().stream()
        .anyMatch(key -> signed.isSignedBy(key.named(signed.checkpoint().origin())));
  }

  private Optional<String> walked(
      Map.Entry<Long, Digest> start, NavigableMap<Long, Digest> published) {
    Head end = transactions.read(log::head);
    if (!published.isEmpty() && published.lastKey() > end.entries()) {
      return Optional.of(
          published.lastKey() + " entries were published, and there are " + end.entries());
    }
    long entries = start.getKey();
    Digest hash = start.getValue();
    if (entries > 0 && !isKept(entries, hash)) {
      return Optional.of("entry " + entries + " is not the one that was published");
    }
    while (entries < end.entries()) {
      long next = entries + 1;
      int limit = (int) Math.min(AT_ONCE, end.entries() - entries);
      for (Kept kept : transactions.read(() -> log.from(next, limit))) {
        entries++;
        hash = kept.entry().hashAfter(hash);
        if (kept.entry().sequence() != entries) {
          return Optional.of("entry " + entries + " is missing");
        }
        if (!kept.hash().equals(hash)) {
          return Optional.of("entry " + entries + " is not the one that was written");
        }
        if (!published.getOrDefault(entries, hash).equals(hash)) {
          return Optional.of("entry " + entries + " is not the one that was published");
        }
      }
      if (entries < next + limit - 1) {
        return Optional.of("entry " + (entries + 1) + " is missing");
      }
    }
    return end.hash().equals(hash) && isEnd(end.entries())
        ? Optional.empty()
        : Optional.of("the chain does not end where its end is kept");
  }

  /** Others may append meanwhile: then the end has moved on too, in the same transaction. */
  private boolean isEnd(long entries) {
    return transactions.read(() -> log.from(entries + 1, 1)).isEmpty()
        || transactions.read(log::head).entries() > entries;
  }

  private boolean isKept(long sequence, Digest hash) {
    return transactions.read(() -> log.from(sequence, 1)).stream()
        .anyMatch(kept -> kept.entry().sequence() == sequence && kept.hash().equals(hash));
  }
}
