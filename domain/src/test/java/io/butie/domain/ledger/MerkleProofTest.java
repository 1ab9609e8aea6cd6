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

  /** The eight leaves and roots that implementations of Certificate Transparency share. */
  private static final List<String> KNOWN_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final List<Digest> LEAVES =
      GoldenVectors.tree().getAsJsonArray("leaves").asList().stream()
          .map(leaf -> MerkleHash.leaf(HexFormat.of().parseHex(leaf.getAsString())))
          .toList();

  private static MerkleTree tree(int size) {
    return new MerkleTree(LEAVES.subList(0, size));
  }

  private static Digest root(int size) {
    return Digest.ofHex(KNOWN_ROOTS.get(size));
  }

  @Test
  void rootsAreTheKnownOnes() {
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
