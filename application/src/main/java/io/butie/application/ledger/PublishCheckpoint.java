package io.butie.application.ledger;

import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.util.Optional;

/** Signs the log's size and root and publishes them: what auditors hold against us later. */
public final class PublishCheckpoint {

  private final Transactions transactions;
  private final Ledger ledger;
  private final LogKeys keys;
  private final Checkpoints checkpoints;
  private final Standing standing;
  private final Runnable besides;

  /**
   * Publishes the ledger's checkpoints.
   *
   * @param besides what else is published whenever one is
   */
  public PublishCheckpoint(
      Transactions transactions,
      Ledger ledger,
      LogKeys keys,
      Checkpoints checkpoints,
      Standing standing,
      Runnable besides) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.keys = keys;
    this.checkpoints = checkpoints;
    this.standing = standing;
    this.besides = besides;
  }

  /** What others need to check the next signature. */
  public VerifierKey key() {
    return keys().current();
  }

  /** What others need to check all signatures. */
  public KeyChain keys() {
    return keys.chain();
  }

  /**
   * The checkpoint of the log as it is now. LEDGER_READ_ONLY where it would contradict what was
   * published: nothing is signed that an earlier signature denies.
   */
  public Outcome<SignedCheckpoint> publish() {
    if (standing.refusal().isPresent()) {
      return Outcome.refused(standing.refusal().get());
    }
    Optional<CheckpointSigner> inForce = keys.signer();
    if (inForce.isEmpty()) {
      return Outcome.refused(
          RefusalCode.LEDGER_READ_ONLY,
          "the key in force is not held by this installation",
          "本系统未持有现行密钥");
    }
    CheckpointSigner signer = inForce.get();
    MerkleFrontier tree = transactions.read(ledger::frontier);
    Checkpoint checkpoint = new Checkpoint(signer.origin(), tree.size(), tree.root());
    Optional<Checkpoint> before = checkpoints.latest().map(SignedCheckpoint::checkpoint);
    if (before.isPresent() && denies(before.get(), checkpoint)) {
      return Outcome.refused(
          RefusalCode.LEDGER_READ_ONLY,
          "a checkpoint was published at "
              + before.get().size()
              + " records that this ledger, of "
              + checkpoint.size()
              + ", does not have",
          "已发布的检查点有 " + before.get().size() + " 条记录，而现有总账的 " + checkpoint.size() + " 条记录与之不符");
    }
    SignedCheckpoint signed = signer.sign(checkpoint);
    checkpoints.publish(signed, tree);
    besides.run();
    return Outcome.done(signed);
  }

  /** The same, where there are records that no checkpoint covers: a crash may have come between. */
  public Outcome<Boolean> publishWhatIsNot() {
    long size = transactions.read(ledger::head).size();
    long published = checkpoints.latest().map(signed -> signed.checkpoint().size()).orElse(0L);
    return size > published ? publish().map(signed -> true) : Outcome.done(false);
  }

  private static boolean denies(Checkpoint published, Checkpoint next) {
    return published.size() > next.size()
        || (published.size() == next.size() && !published.root().equals(next.root()));
  }
}
