package io.butie.application.trail;

import io.butie.application.ledger.LogKeys;
import io.butie.application.port.AuditHeads;
import io.butie.application.port.AuditLog;
import io.butie.application.port.AuditLog.Head;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.SignedCheckpoint;
import java.util.List;

/**
 * Signs and publishes where the audit log ends, beside the ledger's checkpoints: a signed note as
 * theirs, under a name of its own, whose third line is the hash of the last entry.
 */
public final class PublishAuditHead {

  /** What the log's name ends with. */
  private static final String SUFFIX = "/audit";

  private final Transactions transactions;
  private final AuditLog log;
  private final AuditHeads heads;
  private final LogKeys keys;
  private final CheckAuditLog check;

  public PublishAuditHead(
      Transactions transactions,
      AuditLog log,
      AuditHeads heads,
      LogKeys keys,
      CheckAuditLog check) {
    this.transactions = transactions;
    this.log = log;
    this.heads = heads;
    this.keys = keys;
    this.check = check;
  }

  /**
   * Publishes the head where it is a new one and denies none that was published; while the key in
   * force is not held, nothing is.
   */
  public void publish() {
    Head head = transactions.read(log::head);
    if (head.entries() > published() && check.troubleSinceLastHead().isEmpty()) {
      keys.signer().map(signer -> signed(signer, head)).ifPresent(heads::publish);
    }
  }

  private static SignedCheckpoint signed(CheckpointSigner log, Head head) {
    CheckpointSigner signer = log.named(log.origin() + SUFFIX);
    return signer.sign(new Checkpoint(signer.origin(), head.entries(), head.hash()));
  }

  private long published() {
    List<SignedCheckpoint> all = heads.all();
    return all.isEmpty() ? 0 : all.get(all.size() - 1).checkpoint().size();
  }
}
