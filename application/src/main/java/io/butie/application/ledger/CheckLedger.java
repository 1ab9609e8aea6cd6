package io.butie.application.ledger;

import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.Head;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.ForkRecord;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Before anything is posted: the head of the log, the tree over its records and the checkpoint that
 * was published last agree (R60). Where they do not, the process reads only and says why.
 *
 * <p>Every record since the last checkpoint is hashed again. Those before it are under a root that
 * was signed, and are read again by whoever verifies an export: the tree goes on from the frontier
 * that was kept beside the checkpoint, which is believed only because it makes the signed root.
 *
 * <p>What is kept beside the records, balances above all, is compared with what they make.
 */
public final class CheckLedger {

  private static final Words AUDIT =
      new Words(
          ": somebody changed the database. Keep it as it is for the auditors, and restore a copy",
          "：数据库曾被改动。请保留现状交审计人员，另行恢复备份");

  private final Transactions transactions;
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final LogKeys keys;
  private final Standing standing;

  public CheckLedger(
      Transactions transactions,
      Ledger ledger,
      Checkpoints checkpoints,
      LogKeys keys,
      Standing standing) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.standing = standing;
  }

  /** Checks, and lets the process post or not; the refusal that every posting gets, if any. */
  public Optional<Refusal> check() {
    Optional<Words> trouble;
    try {
      trouble = trouble();
    } catch (MalformedRecordException e) {
      trouble =
          Optional.of(
              audit(
                  new Words(
                      "the ledger cannot be read: " + e.getMessage(),
                      "无法读取总账（" + e.getMessage() + "）")));
    }
    trouble.ifPresentOrElse(standing::readOnly, standing::good);
    return standing.refusal();
  }

  /** Whether the process may post, as the last check found. */
  public Standing standing() {
    return standing;
  }

  private Optional<Words> trouble() {
    try {
      checkpoints.latest();
    } catch (MalformedRecordException e) {
      return Optional.of(
          new Words(
              "the last published checkpoint cannot be read: " + e.getMessage(),
              "无法读取最近发布的检查点（" + e.getMessage() + "）"));
    }
    finishFork();
    Optional<SignedCheckpoint> latest = checkpoints.latest();
    Optional<KeyChain> chain;
    try {
      chain = keys.known();
    } catch (IllegalArgumentException | MalformedRecordException e) {
      return Optional.of(
          audit(
              new Words("the ledger has " + e.getMessage(), "总账中的密钥记录有误（" + e.getMessage() + "）")));
    }
    return anotherKey(latest, chain)
        .or(() -> grown(latest.map(SignedCheckpoint::checkpoint)))
        .or(this::drifted)
        .or(this::notHeld);
  }

  private Optional<Words> anotherKey(Optional<SignedCheckpoint> latest, Optional<KeyChain> chain) {
    long size = transactions.read(ledger::head).size();
    if (latest.isPresent() && !keys.mayHaveSigned(latest.get(), size)) {
      long published = latest.get().checkpoint().size();
      String key = chain.map(known -> " " + known.inForceAt(published)).orElse("");
      return Optional.of(
          new Words(
              "the last published checkpoint, of "
                  + published
                  + " records, is not signed by this installation's key"
                  + key
                  + ": these are another log's checkpoints, or another key. Point"
                  + " BUTIE_CHECKPOINT_DIR and BUTIE_KEYS_DIR to those of this log",
              "最近发布的检查点（"
                  + published
                  + " 条记录）不是由本系统的密钥"
                  + key
                  + " 签署的：检查点属于另一总账，或密钥不对。请将 BUTIE_CHECKPOINT_DIR 和"
                  + " BUTIE_KEYS_DIR 指向本总账的目录"));
    }
    return Optional.empty();
  }

  private Optional<Words> notHeld() {
    return keys.signer().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Words(
                "the key in force is not in BUTIE_KEYS_DIR: bring its seed back from a copy",
                "BUTIE_KEYS_DIR 中没有现行密钥，请从备份恢复其种子"));
  }

  /** No signature covers balances; a posting believes them. */
  private Optional<Words> drifted() {
    transactions
        .attempt(
            () -> {
              ledger.keepBlocks();
              return Outcome.done(true);
            })
        .orThrow();
    return transactions
        .read(ledger::drift)
        .map(difference -> audit(new Words(difference, "总账的余额等数据与记录不符（" + difference + "）")));
  }

  /** A crash may have come between the record of a fork and what follows from it. */
  private void finishFork() {
    Head head = transactions.read(ledger::head);
    if (head.size() == 0) {
      return;
    }
    List<StoredEntry> last = transactions.read(() -> ledger.records(head.size() - 1, 1));
    boolean published =
        checkpoints
            .latest()
            .map(signed -> signed.checkpoint().root().equals(head.root()))
            .orElse(true);
    if (!published && last.size() == 1 && last.get(0).entry().record() instanceof ForkRecord) {
      checkpoints.giveUp(head.size() - 1);
    }
  }

  private Optional<Words> grown(Optional<Checkpoint> published) {
    Head head = transactions.read(ledger::head);
    if (published.isPresent() && published.get().size() > head.size()) {
      return Optional.of(
          new Words(
              "the ledger has "
                  + head.size()
                  + " records, and "
                  + published.get().size()
                  + " were published: the database is older than that. Replay the missing records"
                  + " from an audit bundle (butie replay), or let two people record a fork (butie"
                  + " fork)",
              "总账有 "
                  + head.size()
                  + " 条记录，而已发布 "
                  + published.get().size()
                  + " 条：数据库较旧。请用审计包补回缺失的记录（butie replay），或由两人登记分叉（butie"
                  + " fork）"));
    }
    return differs(published.flatMap(this::kept).orElseGet(MerkleFrontier::new), head, published);
  }

  /**
   * Whether the database in itself is whole and has all that was published up to its size, however
   * much was published after. Hashes every record.
   */
  boolean isWhole() {
    Head head = transactions.read(ledger::head);
    Optional<Checkpoint> reached =
        checkpoints.all().stream()
            .map(SignedCheckpoint::checkpoint)
            .filter(published -> published.size() <= head.size())
            .max(Comparator.comparingLong(Checkpoint::size));
    try {
      return differs(new MerkleFrontier(), head, reached).isEmpty();
    } catch (MalformedRecordException e) {
      return false;
    }
  }

  private Optional<Words> differs(MerkleFrontier tree, Head head, Optional<Checkpoint> published) {
    return regrow(tree, head, published)
        .or(
            () ->
                tree.root().equals(head.root())
                        && transactions.read(ledger::frontier).root().equals(head.root())
                    ? Optional.empty()
                    : Optional.of(
                        audit(
                            new Words(
                                "the head of the ledger is not the root of its records",
                                "总账的首部不是其记录的树根"))));
  }

  /** The tree at the checkpoint, where what was kept makes the root that was signed. */
  private Optional<MerkleFrontier> kept(Checkpoint published) {
    return checkpoints
        .frontier()
        .filter(tree -> tree.size() == published.size() && tree.root().equals(published.root()));
  }

  private Optional<Words> regrow(MerkleFrontier tree, Head head, Optional<Checkpoint> published) {
    while (true) {
      if (published.isPresent()
          && tree.size() == published.get().size()
          && !tree.root().equals(published.get().root())) {
        return Optional.of(
            audit(
                new Words(
                    "the first " + tree.size() + " records are not those that were published",
                    "前 " + tree.size() + " 条记录与已发布的不符")));
      }
      if (tree.size() == head.size()) {
        return isEnd(head.size())
            ? Optional.empty()
            : Optional.of(
                audit(new Words("there are records after the head of the ledger", "总账首部之后还有记录")));
      }
      long to =
          published.map(Checkpoint::size).filter(size -> size > tree.size()).orElse(head.size());
      Optional<Words> changed = append(tree, to);
      if (changed.isPresent()) {
        return changed;
      }
    }
  }

  private static Words audit(Words found) {
    return found.then(AUDIT);
  }

  private boolean isEnd(long size) {
    return transactions.read(() -> ledger.records(size, 1)).isEmpty();
  }

  private Optional<Words> append(MerkleFrontier tree, long to) {
    long from = tree.size();
    int limit = (int) Math.min(Ledger.MAX_RECORDS, to - from);
    for (StoredEntry stored : transactions.read(() -> ledger.records(from, limit))) {
      if (stored.entry().sequence() != tree.size()) {
        break;
      }
      if (!LeafEncoder.leafHash(stored.entry()).equals(stored.leafHash())) {
        return Optional.of(
            audit(
                new Words(
                    "record " + tree.size() + " is not the one that was posted",
                    "第 " + tree.size() + " 号记录与入账时不符")));
      }
      tree.append(stored.leafHash());
    }
    return tree.size() == from + limit
        ? Optional.empty()
        : Optional.of(
            audit(
                new Words("record " + tree.size() + " is missing", "缺少第 " + tree.size() + " 号记录")));
  }
}
