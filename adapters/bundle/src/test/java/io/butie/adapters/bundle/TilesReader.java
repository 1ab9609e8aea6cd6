package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A client of tlog-tiles after https://c2sp.org/tlog-tiles and RFC 6962 §2.1, which shares no code
 * with ours: it knows a log by what it fetches.
 */
final class TilesReader {

  private static final int WIDTH = 256;

  private final Function<String, byte[]> fetch;
  private final long size;

  /** A reader of the log at that size, by which it knows which tiles are partial. */
  TilesReader(Function<String, byte[]> fetch, long size) {
    this.fetch = fetch;
    this.size = size;
  }

  /** Size and root, which are the second and third line of a checkpoint. */
  static List<String> checkpoint(byte[] signed) {
    String note = new String(signed, StandardCharsets.UTF_8);
    return List.of(note.split("\n", -1)).subList(1, 3);
  }

  /** Every entry, each with the hash that the tile of level 0 has for it. */
  List<byte[]> entries() {
    List<byte[]> entries = new ArrayList<>();
    for (long tile = 0; tile * WIDTH < size; tile++) {
      int width = (int) Math.min(WIDTH, size - tile * WIDTH);
      ByteBuffer bundle = ByteBuffer.wrap(fetch.apply(path("entries", tile, width)));
      byte[] hashes = fetch.apply(path("0", tile, width));
      assertThat(hashes).hasSize(32 * width);
      for (int i = 0; i < width; i++) {
        byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
        bundle.get(entry);
        assertThat(sha256(new byte[] {0}, entry))
            .isEqualTo(Arrays.copyOfRange(hashes, 32 * i, 32 * i + 32));
        entries.add(entry);
      }
      assertThat(bundle.hasRemaining()).isFalse();
    }
    return entries;
  }

  /** The root, in base64, from as few hashes as the tiles allow. */
  String root() {
    return Base64.getEncoder().encodeToString(mth(0, size));
  }

  /** MTH(D[from:to]): where the range is one hash of a tile, that hash. */
  private byte[] mth(long from, long to) {
    long width = to - from;
    long step = 1;
    for (int level = 0; step <= width; level++, step *= WIDTH) {
      if (step == width && from % step == 0) {
        return hash(level, from / step);
      }
    }
    long split = Long.highestOneBit(width - 1);
    return sha256(new byte[] {1}, mth(from, from + split), mth(from + split, to));
  }

  private byte[] hash(int level, long index) {
    long hashes = size >>> (8 * level);
    long tile = index / WIDTH;
    int width = (int) Math.min(WIDTH, hashes - tile * WIDTH);
    byte[] content = fetch.apply(path(Integer.toString(level), tile, width));
    assertThat(content).hasSize(32 * width);
    int at = (int) (index % WIDTH) * 32;
    return Arrays.copyOfRange(content, at, at + 32);
  }

  private static String path(String level, long tile, int width) {
    String digits = String.format(Locale.ROOT, "%d", tile);
    digits = "0".repeat((3 - digits.length() % 3) % 3) + digits;
    StringBuilder path = new StringBuilder("tile/" + level);
    for (int i = 0; i < digits.length(); i += 3) {
      path.append('/').append(i + 3 < digits.length() ? "x" : "").append(digits, i, i + 3);
    }
    return width < WIDTH ? path + ".p/" + width : path.toString();
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha256.update(part);
      }
      return sha256.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
