package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An RFC 6962 tree that only grows: of all its nodes it keeps the roots of the full subtrees, one
 * for every bit that is set in the size, the largest first. That is enough to append and to state
 * the root, in 32 × log₂(size) bytes.
 */
public final class MerkleFrontier {

  private long size;
  private final List<Digest> subtrees = new ArrayList<>();

  /** The tree without leaves. */
  public MerkleFrontier() {}

  /** Adds a leaf by its hash, SHA-256(0x00 ‖ leaf). */
  public void append(Digest leafHash) {
    append(leafHash, block -> {});
  }

  /**
   * The same.
   *
   * @param filled is given the root of the block of {@link MerkleBlocks#WIDTH} that the leaf fills,
   *     where it fills one
   */
  public void append(Digest leafHash, Consumer<Digest> filled) {
    Digest node = leafHash;
    int level = 0;
    for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
      node = MerkleHash.node(subtrees.remove(subtrees.size() - 1), node);
      level++;
      if (level == MerkleBlocks.HEIGHT) {
        filled.accept(node);
      }
    }
    subtrees.add(node);
    size++;
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** MTH of RFC 6962 §2.1. */
  public Digest root() {
    if (size == 0) {
      return MerkleHash.EMPTY;
    }
    int last = subtrees.size() - 1;
    Digest root = subtrees.get(last);
    for (int i = last - 1; i >= 0; i--) {
      root = MerkleHash.node(subtrees.get(i), root);
    }
    return root;
  }

  /** The size as u64, then the subtree roots, the largest first. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(Long.BYTES + subtrees.size() * Digest.LENGTH);
    out.putLong(size);
    subtrees.forEach(subtree -> out.put(subtree.bytes()));
    return out.array();
  }

  /**
   * The tree that {@link #toBytes} wrote.
   *
   * @throws MalformedRecordException where the length does not fit the size
   */
  public static MerkleFrontier ofBytes(byte[] bytes) {
    if (bytes.length < Long.BYTES) {
      throw new MalformedRecordException("a frontier of " + bytes.length + " bytes");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    MerkleFrontier frontier = new MerkleFrontier();
    frontier.size = in.getLong();
    if (frontier.size < 0 || in.remaining() != Long.bitCount(frontier.size) * Digest.LENGTH) {
      throw new MalformedRecordException(
          "a frontier of " + bytes.length + " bytes for " + frontier.size + " leaves");
    }
    while (in.hasRemaining()) {
      byte[] subtree = new byte[Digest.LENGTH];
      in.get(subtree);
      frontier.subtrees.add(Digest.ofBytes(subtree));
    }
    return frontier;
  }
}
