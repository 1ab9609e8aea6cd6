package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 6962 §2.1 against the trees of other code, and against trees of our own by the hundred. */
class MerkleProofTest {

  private static final long SEED = 6962;

  private static final List<Digest> LEAVES =
      GoldenVectors.tree().getAsJsonArray("leaves").asList().stream()
          .map(leaf -> MerkleHash.leaf(HexFormat.of().parseHex(leaf.getAsString())))
          .toList();

  private static MerkleTree tree(int size) {
    return new MerkleTree(LEAVES.subList(0, size));
  }

  private static Digest root(int size) {
    return Digest.ofHex(GoldenVectors.tree().getAsJsonArray("roots").get(size).getAsString());
  }

  @Test
  void rootsAreTheOtherCodes() {
    MerkleFrontier frontier = new MerkleFrontier();
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(tree(size).root()).isEqualTo(root(size));
      assertThat(frontier.root()).isEqualTo(root(size));
      assertThat(MerkleFrontier.ofBytes(frontier.toBytes()).root()).isEqualTo(root(size));
      if (size < LEAVES.size()) {
        frontier.append(LEAVES.get(size));
      }
    }
  }

  static Stream<JsonObject> inclusionProofs() {
    return GoldenVectors.tree().getAsJsonArray("inclusion").asList().stream()
        .map(JsonElement::getAsJsonObject);
  }

  @ParameterizedTest
  @MethodSource("inclusionProofs")
  void inclusionProofsAreTheOtherCodes(JsonObject vector) {
    int index = vector.get("index").getAsInt();
    int size = vector.get("size").getAsInt();
    InclusionProof proof = tree(size).inclusionProof(index);

    assertThat(proof.path()).isEqualTo(GoldenVectors.digests(vector.getAsJsonArray("path")));
    assertThat(proof.proves(LEAVES.get(index), root(size))).isTrue();
  }

  static Stream<JsonObject> consistencyProofs() {
    return GoldenVectors.tree().getAsJsonArray("consistency").asList().stream()
        .map(JsonElement::getAsJsonObject);
  }

  @ParameterizedTest
  @MethodSource("consistencyProofs")
  void consistencyProofsAreTheOtherCodes(JsonObject vector) {
    int earlier = vector.get("earlier").getAsInt();
    int size = vector.get("size").getAsInt();
    ConsistencyProof proof = tree(size).consistencyProof(earlier);

    assertThat(proof.path()).isEqualTo(GoldenVectors.digests(vector.getAsJsonArray("path")));
    assertThat(proof.proves(root(earlier), root(size))).isTrue();
  }

  @Test
  void everyLeafOfEveryTreeIsProvedAndNoOtherIs() {
    Random random = new Random(SEED);
    for (int size = 1; size <= 70; size++) {
      List<Digest> leaves = randomLeaves(size, random);
      MerkleTree tree = new MerkleTree(leaves);
      Digest root = tree.root();
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusionProof(index);
        assertThat(proof.proves(leaves.get(index), root)).as("seed %s", SEED).isTrue();
        assertThat(proof.proves(MerkleHash.EMPTY, root)).isFalse();
        assertThat(
                new InclusionProof(index + 1, size, proof.path()).proves(leaves.get(index), root))
            .isFalse();
        assertThat(longer(proof).proves(leaves.get(index), root)).isFalse();
      }
    }
  }

  private static InclusionProof longer(InclusionProof proof) {
    List<Digest> path = new ArrayList<>(proof.path());
    path.add(MerkleHash.EMPTY);
    return new InclusionProof(proof.index(), proof.size(), path);
  }

  @Test
  void everyGrowthOfEveryTreeIsProvedAndNoRewriteIs() {
    Random random = new Random(SEED);
    for (int size = 1; size <= 70; size++) {
      List<Digest> leaves = randomLeaves(size, random);
      MerkleTree tree = new MerkleTree(leaves);
      for (int earlier = 1; earlier <= size; earlier++) {
        ConsistencyProof proof = tree.consistencyProof(earlier);
        Digest earlierRoot = new MerkleTree(leaves.subList(0, earlier)).root();
        assertThat(proof.proves(earlierRoot, tree.root())).as("seed %s", SEED).isTrue();

        List<Digest> rewritten = new ArrayList<>(leaves.subList(0, earlier));
        rewritten.set(random.nextInt(earlier), MerkleHash.EMPTY);
        assertThat(proof.proves(new MerkleTree(rewritten).root(), tree.root())).isFalse();
        assertThat(proof.proves(earlierRoot, MerkleHash.EMPTY)).isFalse();
      }
    }
  }

  private static List<Digest> randomLeaves(int size, Random random) {
    return IntStream.range(0, size)
        .mapToObj(
            i -> {
              byte[] leaf = new byte[20];
              random.nextBytes(leaf);
              return MerkleHash.leaf(leaf);
            })
        .toList();
  }

  @Test
  void aFrontierOfAnotherLengthThanItsSizeSaysIsMalformed() {
    MerkleFrontier frontier = new MerkleFrontier();
    frontier.append(LEAVES.get(0));
    byte[] bytes = frontier.toBytes();
    bytes[7] = 3;
    assertThatThrownBy(() -> MerkleFrontier.ofBytes(bytes))
        .isInstanceOf(MalformedRecordException.class);
  }
}
