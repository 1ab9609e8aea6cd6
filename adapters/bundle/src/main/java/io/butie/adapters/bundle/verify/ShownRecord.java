package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.reference.Digest;

/**
 * A record that the bundle shows in full.
 *
 * @param leafHash the hash of the leaf
 * @param leaf its bytes, as long as this is the record that is being seen
 */
record ShownRecord(LedgerEntry entry, Digest leafHash, LeafBuffer leaf) {

  LedgerRecord record() {
    return entry.record();
  }

  /** The {@link LedgerRecord#digest}, from the bytes that are there already. */
  Digest digest() {
    return leaf.contentDigest();
  }
}
