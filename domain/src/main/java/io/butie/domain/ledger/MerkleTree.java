package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An RFC 6962 tree with all its nodes at hand, 64 bytes a leaf, so that a proof takes log₂(size)
 * steps. To state a root alone, {@link MerkleFrontier} is enough.
 */
public final class MerkleTree {

  /** Level 0 is the leaves; a node of a level is the root of two of the level below, both full. */
  private final List<byte[]> levels = new ArrayList<>();

  private final int size;
  private final MerkleProofs proofs;

  /**
   * The tree over these leaf hashes.
   *
   * @param leafHashes SHA-256(0x00 ‖ leaf) of every leaf, in log order
   */
  public MerkleTree(List<Digest> leafHashes) {
    this.size = leafHashes.size();
    byte[] level = new byte[Math.multiplyExact(size, Digest.LENGTH)];
    for (int i = 0; i < size; i++) {
      leafHashes.get(i).writeTo(level, i * Digest.LENGTH);
    }
    levels.add(level);
    this.proofs = new MerkleProofs(size, this::node);
    for (int width = size / 2; width > 0; width /= 2) {
      levels.add(levelAbove(levels.size() - 1, width));
    }
  }

  private byte[] levelAbove(int below, int width) {
    byte[] level = new byte[width * Digest.LENGTH];
    for (int i = 0; i < width; i++) {
      MerkleHash.node(node(below, 2L * i), node(below, 2L * i + 1))
          .writeTo(level, i * Digest.LENGTH);
    }
    return level;
  }

  private Digest node(int level, long index) {
    int from = Math.toIntExact(index * Digest.LENGTH);
    return Digest.ofBytes(Arrays.copyOfRange(levels.get(level), from, from + Digest.LENGTH));
  }

  public int size() {
    return size;
  }

  public Digest root() {
    return proofs.root();
  }

  /** PATH(m, D[n]) of RFC 6962 §2.1.1: the way from a leaf to the root. */
  public InclusionProof inclusionProof(int index) {
    return proofs.inclusion(index);
  }

  /** PROOF(m, D[n]) of RFC 6962 §2.1.2: that the tree of that many leaves only grew into this. */
  public ConsistencyProof consistencyProof(int earlierSize) {
    return proofs.consistency(earlierSize);
  }
}
