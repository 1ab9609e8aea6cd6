package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The upper nodes of an RFC 6962 tree: those over blocks of 256 leaves and over pairs of them. That
 * is 64 bytes of hash for 256 leaves, a quarter of a megabyte for a million; what lies within a
 * block is made again from its leaf hashes, so a proof reads those of the block of its leaf, and of
 * the last.
 */
public final class MerkleBlocks {

  /** Leaf hashes in a block. */
  public static final int WIDTH = 256;

  static final int HEIGHT = 8;

  /** Level 0 of these is level {@link #HEIGHT} of the tree; only nodes that are full. */
  private final List<List<Digest>> levels = new ArrayList<>(List.of(new ArrayList<>()));

  /** How many leaves the blocks have that are here. */
  public long size() {
    return (long) levels.get(0).size() * WIDTH;
  }

  /**
   * Adds the next block.
   *
   * @param leafHashes {@link #WIDTH} of them
   */
  public void append(List<Digest> leafHashes) {
    append(root(leafHashes));
  }

  /**
   * The root of a block.
   *
   * @param leafHashes {@link #WIDTH} of them
   */
  public static Digest root(List<Digest> leafHashes) {
    if (leafHashes.size() != WIDTH) {
      throw new IllegalArgumentException("a block of " + leafHashes.size() + " leaves");
    }
    return within(leafHashes, HEIGHT, 0);
  }

  /** Adds the next block by its root. */
  public void append(Digest root) {
    Digest node = root;
    int level = 0;
    levels.get(0).add(node);
    while (levels.get(level).size() % 2 == 0) {
      List<Digest> pairs = levels.get(level);
      node = MerkleHash.node(pairs.get(pairs.size() - 2), node);
      level++;
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      levels.get(level).add(node);
    }
  }

  /**
   * All the nodes of the tree.
   *
   * @param leaves the leaf hashes of a block by its number; the last may have fewer than {@link
   *     #WIDTH}
   */
  public MerkleNodes over(LongFunction<List<Digest>> leaves) {
    return (level, index) ->
        level >= HEIGHT
            ? levels.get(level - HEIGHT).get(Math.toIntExact(index))
            : within(
                leaves.apply((index << level) / WIDTH),
                level,
                (int) ((index << level) % WIDTH) >> level);
  }

  private static Digest within(List<Digest> block, int level, int index) {
    return level == 0
        ? block.get(index)
        : MerkleHash.node(
            within(block, level - 1, 2 * index), within(block, level - 1, 2 * index + 1));
  }
}
