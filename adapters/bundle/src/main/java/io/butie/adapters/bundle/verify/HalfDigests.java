package io.butie.adapters.bundle.verify;

import io.butie.domain.reference.Digest;

/**
 * A map from digest to digest that keeps the first 128 bits of both, in one array: 32 bytes an
 * entry where objects would take 200. Two keys that share 128 bits would be taken for one; to find
 * such a pair takes 2^64 hashes.
 */
final class HalfDigests {

  private static final int LONGS = 4;

  private long[] table = new long[LONGS << 10];
  private int size;

  /** False, and nothing is put, where the key is there already. */
  boolean put(Digest key, Digest value) {
    if ((size + 1) * 2L * LONGS > table.length) {
      grow();
    }
    int slot = slot(table, key.first64(), key.second64());
    if (isTaken(table, slot)) {
      return false;
    }
    table[slot] = key.first64();
    table[slot + 1] = key.second64();
    table[slot + 2] = value.first64();
    table[slot + 3] = value.second64();
    size++;
    return true;
  }

  boolean holds(Digest key, Digest value) {
    int slot = slot(table, key.first64(), key.second64());
    return isTaken(table, slot)
        && table[slot + 2] == value.first64()
        && table[slot + 3] == value.second64();
  }

  /** Where the key is, or where it would be put. A key of zeros is a free slot: no SHA-256 is. */
  private static int slot(long[] table, long high, long low) {
    int mask = table.length / LONGS - 1;
    int index = (int) low & mask;
    while (isTaken(table, index * LONGS)
        && (table[index * LONGS] != high || table[index * LONGS + 1] != low)) {
      index = (index + 1) & mask;
    }
    return index * LONGS;
  }

  private static boolean isTaken(long[] table, int slot) {
    return table[slot] != 0 || table[slot + 1] != 0;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (int from = 0; from < table.length; from += LONGS) {
      if (isTaken(table, from)) {
        System.arraycopy(table, from, larger, slot(larger, table[from], table[from + 1]), LONGS);
      }
    }
    table = larger;
  }
}
