package io.butie.adapters.bundle.verify;

import io.butie.domain.reference.Digest;
import java.util.Arrays;

/** A map from digest to digest that keeps the first 128 bits of both, as {@link DigestNumbers}. */
final class HalfDigests {

  private final DigestNumbers keys;

  /** Two for each value, by the number of its key. */
  private long[] values;

  private int end;

  /** With room for so many; more may come. */
  HalfDigests(int expected) {
    keys = new DigestNumbers(expected);
    values = new long[Math.max(1 << 10, 2 * expected)];
  }

  /** False, and nothing is put, where the key is there already. */
  boolean put(Digest key, Digest value) {
    if (!keys.add(key)) {
      return false;
    }
    if (end == values.length) {
      values = Arrays.copyOf(values, 2 * end);
    }
    values[end++] = value.first64();
    values[end++] = value.second64();
    return true;
  }

  boolean holds(Digest key, Digest value) {
    int at = 2 * keys.of(key);
    return at >= 0 && values[at] == value.first64() && values[at + 1] == value.second64();
  }
}
