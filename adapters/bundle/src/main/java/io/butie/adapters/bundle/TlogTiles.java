package io.butie.adapters.bundle;

import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.reference.Digest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The log as C2SP tlog-tiles: hash tiles of 256 hashes, a level for every 8 of the tree, and
 * bundles of 256 entries. The records are seen once, and each tile is given away as soon as it is
 * full, so that memory holds one of each level.
 *
 * <p>Partial tiles are those that the specification wants served: of every size that a checkpoint
 * was published of, as long as no full tile has taken their place.
 */
public final class TlogTiles {

  /** Hashes in a full tile, and entries in a full bundle. */
  public static final int WIDTH = 256;

  /** An entry's length is written as a uint16. */
  public static final int MAX_ENTRY = 0xFFFF;

  private static final int HEIGHT = 8;

  /** Where the tiles go. */
  @FunctionalInterface
  public interface Sink {

    /** Takes a tile or an entry bundle by its path, which begins with {@code tile/}. */
    void take(String path, byte[] content);
  }

  /** The rightmost tile of one level. */
  private static final class Tile {

    private long index;
    private int served;
    private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    private MerkleFrontier tree = new MerkleFrontier();

    void add(Digest hash) {
      hashes.writeBytes(hash.bytes());
      tree.append(hash);
    }

    int width() {
      return (int) tree.size();
    }

    /** The root over the full tile, with which the next one begins. */
    Digest next() {
      Digest root = tree.root();
      index++;
      served = 0;
      hashes.reset();
      tree = new MerkleFrontier();
      return root;
    }
  }

  private final SortedSet<Long> sizes;
  private final Sink sink;
  private final List<Tile> levels = new ArrayList<>();
  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private long size;

  /**
   * Tiles of a log.
   *
   * @param sizes of which checkpoints were published; the largest is the size of the log
   */
  public TlogTiles(SortedSet<Long> sizes, Sink sink) {
    this.sizes = new TreeSet<>(sizes);
    this.sink = sink;
  }

  /**
   * The next entry.
   *
   * @param leafHash SHA-256(0x00 ‖ entry)
   * @throws IllegalArgumentException where it has more than {@link #MAX_ENTRY} bytes
   */
  public void append(byte[] entry, Digest leafHash) {
    if (entry.length > MAX_ENTRY) {
      throw new IllegalArgumentException(
          "an entry of " + entry.length + " bytes, and a bundle of tlog-tiles takes " + MAX_ENTRY);
    }
    entries.write(entry.length >>> 8);
    entries.write(entry.length);
    entries.writeBytes(entry);
    size++;
    if (size % WIDTH == 0) {
      sink.take(path("entries", size / WIDTH - 1, WIDTH), entries.toByteArray());
      entries.reset();
    }
    add(0, leafHash);
    if (sizes.contains(size)) {
      partialTiles();
    }
  }

  private void add(int level, Digest hash) {
    if (level == levels.size()) {
      levels.add(new Tile());
    }
    Tile tile = levels.get(level);
    tile.add(hash);
    if (tile.width() == WIDTH) {
      sink.take(path(Integer.toString(level), tile.index, WIDTH), tile.hashes.toByteArray());
      add(level + 1, tile.next());
    }
  }

  private void partialTiles() {
    for (int level = 0; level < levels.size(); level++) {
      Tile tile = levels.get(level);
      if (tile.width() > tile.served && isNeverFull(level, tile)) {
        sink.take(
            path(Integer.toString(level), tile.index, tile.width()), tile.hashes.toByteArray());
        if (level == 0) {
          sink.take(path("entries", tile.index, tile.width()), entries.toByteArray());
        }
        tile.served = tile.width();
      }
    }
  }

  private boolean isNeverFull(int level, Tile tile) {
    return tile.index == sizes.last() >>> (HEIGHT * (level + 1));
  }

  /**
   * {@code tile/<level>/<index>[.p/<width>]}.
   *
   * @param level a number, or {@code entries}
   */
  static String path(String level, long index, int width) {
    String path = threeDigits(index);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path = "x" + threeDigits(rest) + "/" + path;
    }
    return "tile/" + level + "/" + path + (width == WIDTH ? "" : ".p/" + width);
  }

  private static String threeDigits(long index) {
    long last = index % 1000;
    return (last < 10 ? "00" : last < 100 ? "0" : "") + last;
  }
}
