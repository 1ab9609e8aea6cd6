package io.butie.application.ledger;

import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;

/** Signs the log's size and root and publishes them: what auditors hold against us later. */
public final class PublishCheckpoint {

  private final Transactions transactions;
  private final Ledger ledger;
  private final CheckpointSigner signer;
  private final Checkpoints checkpoints;

  public PublishCheckpoint(
      Transactions transactions, Ledger ledger, CheckpointSigner signer, Checkpoints checkpoints) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.signer = signer;
    this.checkpoints = checkpoints;
  }

  /** What others need to check the signatures. */
  public VerifierKey key() {
    return signer.verifierKey();
  }

  /** The checkpoint of the log as it is now. */
  public SignedCheckpoint publish() {
    Ledger.Head head = transactions.read(ledger::head);
    SignedCheckpoint signed =
        signer.sign(new Checkpoint(signer.origin(), head.size(), head.root()));
    checkpoints.publish(signed);
    return signed;
  }
}
