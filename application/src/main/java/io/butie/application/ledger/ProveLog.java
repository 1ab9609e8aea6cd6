package io.butie.application.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.ConsistencyProof;
import io.butie.domain.ledger.InclusionProof;
import io.butie.domain.ledger.MerkleBlocks;
import io.butie.domain.ledger.MerkleNodes;
import io.butie.domain.ledger.MerkleProofs;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the proofs that hold a published checkpoint against the log (R60, RFC 6962 §2.1).
 *
 * <p>A proof reads the leaf hashes of two blocks of 256 at most, and has the rest of the tree in
 * memory, where the ledger's roots of its full blocks come the first time and then as they grow.
 * Only what is committed is read, for these transactions are this class's own.
 */
public final class ProveLog {

  private final Transactions transactions;
  private final Ledger ledger;
  private final MerkleBlocks blocks = new MerkleBlocks();

  public ProveLog(Transactions transactions, Ledger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /**
   * That a record is in the log as it was at a size.
   *
   * @return NOT_FOUND where the log never had that size, or the record came later
   */
  public Outcome<Included> inclusion(long sequence, long size) {
    if (sequence < 0 || sequence >= size) {
      return Outcome.refused(
          RefusalCode.NOT_FOUND,
          "a log of " + size + " records has no record " + sequence,
          size + " 条记录的总账中没有第 " + sequence + " 号记录");
    }
    return prove(
        size,
        (nodes, proofs) ->
            new Included(nodes.node(0, sequence), proofs.root(), proofs.inclusion(sequence)));
  }

  /**
   * That the log at one size only grew into that at another.
   *
   * @return NOT_FOUND where the log never had the one size or the other, or the first is larger
   */
  public Outcome<Grown> consistency(long from, long to) {
    if (from < 1 || from > to) {
      return Outcome.refused(
          RefusalCode.NOT_FOUND,
          "a log of " + to + " records did not grow from one of " + from,
          to + " 条记录的总账不是由 " + from + " 条记录增长而来");
    }
    return prove(
        to,
        (nodes, proofs) ->
            new Grown(
                new MerkleProofs(from, nodes).root(), proofs.root(), proofs.consistency(from)));
  }

  private interface Work<T> {
    T with(MerkleNodes nodes, MerkleProofs proofs);
  }

  private synchronized <T> Outcome<T> prove(long size, Work<T> work) {
    long grown = transactions.read(ledger::head).size();
    if (size > grown) {
      return Outcome.refused(
          RefusalCode.NOT_FOUND, "the log has " + grown + " records", "总账只有 " + grown + " 条记录");
    }
    while (blocks.size() + MerkleBlocks.WIDTH <= size) {
      appendBlocks();
    }
    return Outcome.done(
        transactions.read(
            () -> {
              MerkleNodes nodes = nodes();
              return work.with(nodes, new MerkleProofs(size, nodes));
            }));
  }

  private void appendBlocks() {
    long from = blocks.size() / MerkleBlocks.WIDTH;
    List<Digest> roots = transactions.read(() -> ledger.blockRoots(from, Ledger.MAX_RECORDS));
    if (roots.isEmpty()) {
      throw new IllegalStateException("the ledger does not keep the root of block " + from);
    }
    roots.forEach(blocks::append);
  }

  /** For one proof, which asks for several nodes of a block. */
  private MerkleNodes nodes() {
    Map<Long, List<Digest>> read = new HashMap<>();
    return blocks.over(
        block ->
            read.computeIfAbsent(
                block, b -> ledger.leafHashes(b * MerkleBlocks.WIDTH, MerkleBlocks.WIDTH)));
  }

  /** A record's leaf hash, and that it is in the tree with this root. */
  public record Included(Digest leafHash, Digest root, InclusionProof proof) {}

  /** Two roots, and that the first tree grew into the second. */
  public record Grown(Digest earlierRoot, Digest root, ConsistencyProof proof) {}
}
