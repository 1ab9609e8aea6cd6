package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The trees and proofs of Certificate Transparency that others have published, and the ways in
 * which its tests and those of transparency-dev/merkle spoil a proof: each has to be refused.
 */
class PublishedTreeTest {

  private static final JsonObject TREE =
      GoldenVectors.read("published-vectors.json").getAsJsonObject("tree");

  private static final List<Digest> ROOTS = GoldenVectors.digests(TREE.getAsJsonArray("roots"));

  private static final List<Digest> LEAVES =
      TREE.getAsJsonArray("leaves").asList().stream()
          .map(leaf -> MerkleHash.leaf(HexFormat.of().parseHex(leaf.getAsString())))
          .toList();

  private static Stream<JsonObject> vectors(String name) {
    return TREE.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject);
  }

  private static List<Digest> path(JsonObject vector) {
    JsonArray path = vector.getAsJsonArray("path");
    return GoldenVectors.digests(path);
  }

  @Test
  void rootsAreThePublishedOnes() {
    assertThat(ROOTS).hasSize(LEAVES.size() + 1);
    MerkleFrontier frontier = new MerkleFrontier();
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(new MerkleTree(LEAVES.subList(0, size)).root()).isEqualTo(ROOTS.get(size));
      assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
      assertThat(MerkleFrontier.ofBytes(frontier.toBytes()).root()).isEqualTo(ROOTS.get(size));
      if (size < LEAVES.size()) {
        frontier.append(LEAVES.get(size));
      }
    }
  }

  static Stream<InclusionProof> inclusionProofs() {
    return vectors("inclusion")
        .map(
            vector ->
                new InclusionProof(
                    vector.get("index").getAsLong(), vector.get("size").getAsLong(), path(vector)));
  }

  @ParameterizedTest
  @MethodSource("inclusionProofs")
  void inclusionProofsAreThePublishedOnesAndNoSpoiledOneHolds(InclusionProof published) {
    int size = (int) published.size();
    int index = (int) published.index();
    Digest leaf = LEAVES.get(index);
    Digest root = ROOTS.get(size);

    assertThat(new MerkleTree(LEAVES.subList(0, size)).inclusionProof(index)).isEqualTo(published);
    assertThat(published.proves(leaf, root)).isTrue();
    assertThat(published.proves(leaf, MerkleHash.EMPTY)).isFalse();
    assertThat(published.proves(Digest.sha256("WrongLeaf"), root)).isFalse();
    for (int other : List.of(index - 1, index + 1, index ^ 2)) {
      assertThat(new InclusionProof(other, size, published.path()).proves(leaf, root)).isFalse();
    }
    for (int other : List.of(size * 2, size / 2)) {
      assertThat(new InclusionProof(index, other, published.path()).proves(leaf, root)).isFalse();
    }
    assertThat(spoiled(published.path(), List.of(root)))
        .noneMatch(path -> new InclusionProof(index, size, path).proves(leaf, root));
  }

  static Stream<ConsistencyProof> consistencyProofs() {
    return vectors("consistency")
        .map(
            vector ->
                new ConsistencyProof(
                    vector.get("earlier").getAsLong(),
                    vector.get("size").getAsLong(),
                    path(vector)));
  }

  @ParameterizedTest
  @MethodSource("consistencyProofs")
  void consistencyProofsAreThePublishedOnesAndNoSpoiledOneHolds(ConsistencyProof published) {
    int size = (int) published.size();
    int earlier = (int) published.earlierSize();
    Digest before = ROOTS.get(earlier);
    Digest root = ROOTS.get(size);

    assertThat(new MerkleTree(LEAVES.subList(0, size)).consistencyProof(earlier))
        .isEqualTo(published);
    assertThat(published.proves(before, root)).isTrue();
    assertThat(published.proves(Digest.sha256("WrongRoot"), root)).isFalse();
    assertThat(published.proves(before, Digest.sha256("WrongRoot"))).isFalse();
    for (int other : List.of(earlier - 1, earlier + 1, earlier ^ 2)) {
      assertThat(new ConsistencyProof(other, size, published.path()).proves(before, root))
          .isFalse();
    }
    for (int other : List.of(size * 2, size / 2)) {
      assertThat(new ConsistencyProof(earlier, other, published.path()).proves(before, root))
          .isFalse();
    }
    assertThat(spoiled(published.path(), List.of(before, root)))
        .noneMatch(path -> new ConsistencyProof(earlier, size, path).proves(before, root));
    if (earlier < size) {
      assertThat(published.proves(root, before)).as("the roots swapped").isFalse();
      assertThat(new ConsistencyProof(earlier, size, List.of()).proves(before, root)).isFalse();
    }
  }

  /** A node too many at either end, one too few, one bit changed. */
  private static List<List<Digest>> spoiled(List<Digest> path, List<Digest> roots) {
    List<List<Digest>> spoiled = new ArrayList<>();
    List<Digest> added = new ArrayList<>(roots);
    path.stream().findFirst().ifPresent(added::add);
    for (Digest node : added) {
      spoiled.add(Stream.concat(path.stream(), Stream.of(node)).toList());
      spoiled.add(Stream.concat(Stream.of(node), path.stream()).toList());
    }
    if (!path.isEmpty()) {
      spoiled.add(path.subList(0, path.size() - 1));
    }
    IntStream.range(0, path.size())
        .forEach(
            i -> {
              byte[] bytes = path.get(i).bytes();
              bytes[0] ^= 8;
              List<Digest> changed = new ArrayList<>(path);
              changed.set(i, Digest.ofBytes(bytes));
              spoiled.add(changed);
            });
    return spoiled;
  }
}
