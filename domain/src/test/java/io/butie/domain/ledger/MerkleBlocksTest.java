package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.reference.Digest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and the leaves of a few give the roots and proofs of the tree with all its nodes. */
class MerkleBlocksTest {

  private static final List<Digest> LEAVES =
      IntStream.range(0, 2_600).mapToObj(i -> Digest.sha256("leaf " + i)).toList();

  private static MerkleBlocks blocks(int size) {
    MerkleBlocks blocks = new MerkleBlocks();
    while (blocks.size() + MerkleBlocks.WIDTH <= size) {
      int from = (int) blocks.size();
      blocks.append(LEAVES.subList(from, from + MerkleBlocks.WIDTH));
    }
    return blocks;
  }

  private static MerkleProofs proofs(int size, int of) {
    return new MerkleProofs(
        size,
        blocks(of)
            .over(
                block -> {
                  int from = (int) block * MerkleBlocks.WIDTH;
                  return LEAVES.subList(from, Math.min(of, from + MerkleBlocks.WIDTH));
                }));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 768, 1_025, 2_047, 2_048, 2_600})
  void theyGiveTheProofsOfTheWholeTree(int size) {
    MerkleTree tree = new MerkleTree(LEAVES.subList(0, size));
    MerkleProofs proofs = proofs(size, LEAVES.size());

    assertThat(proofs.root()).isEqualTo(tree.root());
    assertThat(proofs(size, size).root()).isEqualTo(tree.root());
    for (int i = 0; i < size; i += 17) {
      assertThat(proofs.inclusion(i)).isEqualTo(tree.inclusionProof(i));
      assertThat(proofs.consistency(i + 1)).isEqualTo(tree.consistencyProof(i + 1));
    }
  }

  @Test
  void aBlockIsWhole() {
    assertThatThrownBy(() -> new MerkleBlocks().append(LEAVES.subList(0, 255)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
