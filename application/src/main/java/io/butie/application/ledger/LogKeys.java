package io.butie.application.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.port.SigningKeys;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.util.Optional;

/**
 * Which key signs the log: its KEY_CHANGE records say so, and the installation has to hold that
 * key. Read from the ledger each time, so that after a crash nothing but the ledger is asked.
 */
public final class LogKeys {

  private final Transactions transactions;
  private final Ledger ledger;
  private final SigningKeys held;

  public LogKeys(Transactions transactions, Ledger ledger, SigningKeys held) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.held = held;
  }

  /**
   * All keys of the log.
   *
   * @throws IllegalStateException where the log has had one key only and it is not held
   * @throws IllegalArgumentException where a record on the ledger is no change of this log's key
   */
  public KeyChain chain() {
    return known().orElseThrow(() -> new IllegalStateException("the log's only key is not held"));
  }

  /** The one that signs the log as it is now; empty where it is not held. */
  public Optional<CheckpointSigner> signer() {
    return known().flatMap(chain -> held.of(chain.current()));
  }

  /**
   * Whether this checkpoint is of this log, or may be: one of more records than the ledger has may
   * be signed by a key that only a lost record put in force.
   */
  boolean mayHaveSigned(SignedCheckpoint signed, long size) {
    return known().map(chain -> chain.isSigned(signed)).orElse(false)
        || (signed.checkpoint().size() > size && held.held().stream().anyMatch(signed::isSignedBy));
  }

  /** All keys of the log; empty where it has had one only, and that is not held. */
  public Optional<KeyChain> known() {
    Optional<KeyChain> chain = Optional.empty();
    Optional<LedgerEntry> change = change(1);
    if (change.isEmpty()) {
      return held.first().map(CheckpointSigner::verifierKey).map(KeyChain::of);
    }
    for (int number = 1; change.isPresent(); change = change(++number)) {
      LedgerEntry entry = change.get();
      KeyChangeRecord record = (KeyChangeRecord) entry.record();
      VerifierKey from = record.oldKey();
      chain = Optional.of(chain.orElseGet(() -> KeyChain.of(from)).then(record, entry.sequence()));
    }
    return chain;
  }

  private Optional<LedgerEntry> change(int number) {
    return transactions
        .read(() -> ledger.find(RecordKind.KEY_CHANGE, KeyChangeRecord.idOf(number)))
        .map(StoredEntry::entry);
  }
}
