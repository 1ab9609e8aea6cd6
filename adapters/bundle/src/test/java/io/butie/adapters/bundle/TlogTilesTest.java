package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths and shapes that the specification gives, and roots by a reader that is not ours. */
class TlogTilesTest {

  private static JsonArray published(String name) throws IOException {
    String text = Files.readString(Path.of("..", "..", "docs/golden/published-vectors.json"));
    return JsonParser.parseString(text)
        .getAsJsonObject()
        .getAsJsonObject("tiles")
        .getAsJsonArray(name);
  }

  private static Map<String, byte[]> tiles(NavigableSet<Long> sizes, Map<Long, Digest> roots) {
    Map<String, byte[]> served = new TreeMap<>();
    TlogTiles tiles =
        new TlogTiles(
            sizes,
            (path, content) -> assertThat(served.put(path, content)).as("%s twice", path).isNull());
    MerkleFrontier tree = new MerkleFrontier();
    for (long i = 0; i < sizes.last(); i++) {
      byte[] entry = Long.toString(i).getBytes(StandardCharsets.UTF_8);
      byte[] prefixed = new byte[entry.length + 1];
      System.arraycopy(entry, 0, prefixed, 1, entry.length);
      Digest hash = Digest.sha256(prefixed);
      tiles.append(entry, hash);
      tree.append(hash);
      if (sizes.contains(tree.size())) {
        roots.put(tree.size(), tree.root());
      }
    }
    return served;
  }

  @Test
  void aPathIsThePublishedOne() throws IOException {
    for (JsonElement each : published("paths")) {
      JsonObject vector = each.getAsJsonObject();
      String path = vector.get("path").getAsString();
      assertThat(TlogTiles.path("0", vector.get("index").getAsLong(), TlogTiles.WIDTH))
          .isEqualTo("tile/0/" + path);
    }
    assertThat(TlogTiles.path("entries", 0, 5)).isEqualTo("tile/entries/000.p/5");
    assertThat(TlogTiles.path("1", 999_999, 1)).isEqualTo("tile/1/x999/999.p/1");
  }

  @Test
  void aTreeHasThePublishedTiles() throws IOException {
    for (JsonElement each : published("trees")) {
      JsonObject vector = each.getAsJsonObject();
      Map<String, byte[]> served =
          tiles(new TreeSet<>(List.of(vector.get("size").getAsLong())), new TreeMap<>());
      JsonArray levels = vector.getAsJsonArray("levels");
      for (int level = 0; level < levels.size(); level++) {
        JsonObject shape = levels.get(level).getAsJsonObject();
        String prefix = "tile/" + level + "/";
        assertThat(served.keySet())
            .filteredOn(path -> path.startsWith(prefix) && !path.contains(".p/"))
            .hasSize(shape.get("full").getAsInt());
        int partial = shape.get("partial").getAsInt();
        assertThat(served.keySet())
            .filteredOn(path -> path.startsWith(prefix) && path.contains(".p/"))
            .allMatch(path -> path.endsWith(".p/" + partial))
            .hasSize(partial > 0 ? 1 : 0);
      }
      String above = "tile/" + levels.size() + "/";
      assertThat(served.keySet()).noneMatch(path -> path.startsWith(above));
    }
  }

  static List<NavigableSet<Long>> histories() {
    return List.of(
        history(1),
        history(255),
        history(256),
        history(257),
        history(511, 512),
        history(3, 200, 255, 700, 760, 767),
        history(256, 300, 65_536, 65_537, 66_000, 70_000));
  }

  private static NavigableSet<Long> history(long... sizes) {
    NavigableSet<Long> history = new TreeSet<>();
    for (long size : sizes) {
      history.add(size);
    }
    return history;
  }

  /** Of the latest size, and of every size that no full tile has overtaken. */
  @ParameterizedTest
  @MethodSource("histories")
  void anIndependentReaderComesToTheRootByTheTilesAlone(NavigableSet<Long> sizes) {
    Map<Long, Digest> roots = new TreeMap<>();
    Map<String, byte[]> served = tiles(sizes, roots);
    for (long size : sizes) {
      TilesReader reader = new TilesReader(path -> fetch(served, path), size);

      assertThat(reader.root())
          .isEqualTo(
              Base64.getEncoder().encodeToString(Objects.requireNonNull(roots.get(size)).bytes()));
    }
    assertThat(new TilesReader(path -> fetch(served, path), sizes.last()).entries())
        .hasSize((int) (long) sizes.last());
  }

  /** "MAY fetch the full tile as a fallback in case the partial tile is not available anymore." */
  private static byte[] fetch(Map<String, byte[]> served, String path) {
    byte[] tile = served.get(path);
    int partial = path.indexOf(".p/");
    if (tile == null && partial > 0) {
      byte[] full =
          Objects.requireNonNull(served.get(path.substring(0, partial)), path + " is not served");
      return Arrays.copyOf(full, 32 * Integer.parseInt(path.substring(partial + 3)));
    }
    return Objects.requireNonNull(tile, path);
  }

  @Test
  void anEntryThatDoesNotFitIsRefused() {
    TlogTiles tiles = new TlogTiles(history(1), (path, content) -> {});
    assertThatThrownBy(() -> tiles.append(new byte[65_536], Digest.sha256("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536 bytes");
  }
}
