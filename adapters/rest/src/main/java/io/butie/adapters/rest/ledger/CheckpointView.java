package io.butie.adapters.rest.ledger;

import io.butie.domain.ledger.SignedCheckpoint;

/**
 * A checkpoint that was published.
 *
 * @param size how many records the log had
 * @param root of the tree over them, in hex
 * @param note byte by byte as it was signed
 */
public record CheckpointView(long size, String root, String note) {

  static CheckpointView of(SignedCheckpoint signed) {
    return new CheckpointView(
        signed.checkpoint().size(), signed.checkpoint().root().hex(), signed.text());
  }
}
