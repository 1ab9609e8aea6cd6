package io.butie.adapters.bundle.verify;

import io.butie.domain.reference.Digest;

/**
 * Numbers digests from 0 in the order in which they are added. It keeps the first 128 bits of each,
 * in one array: objects would take four times the memory, and the garbage collector would go
 * through them. Two digests that share 128 bits would be taken for one; to find such a pair takes
 * 2^64 hashes.
 */
final class DigestNumbers {

  /** What {@link #of} answers for a digest that was not added. */
  static final int NONE = -1;

  /** Two for the digest, and its number plus one: 0 is a free slot. */
  private static final int LONGS = 3;

  private static final int LEAST = 1 << 10;

  private long[] table;
  private int size;

  /** With room for so many, so that the table need not grow; more may come. */
  DigestNumbers(int expected) {
    int slots = Math.max(LEAST, expected + expected / 2);
    table = new long[LONGS * Integer.highestOneBit(2 * slots - 1)];
  }

  /** False, and nothing is added, where the digest is there already. */
  boolean add(Digest digest) {
    if ((size + 1) * 3L * LONGS > table.length * 2L) {
      grow();
    }
    int slot = slot(table, digest.first64(), digest.second64());
    if (table[slot + 2] != 0) {
      return false;
    }
    table[slot] = digest.first64();
    table[slot + 1] = digest.second64();
    table[slot + 2] = ++size;
    return true;
  }

  /** Its number, or {@link #NONE}. */
  int of(Digest digest) {
    return (int) table[slot(table, digest.first64(), digest.second64()) + 2] - 1;
  }

  /** Where the digest is, or where it would be put. */
  private static int slot(long[] table, long first, long second) {
    int mask = table.length / LONGS - 1;
    int index = (int) second & mask;
    int slot = index * LONGS;
    while (table[slot + 2] != 0 && (table[slot] != first || table[slot + 1] != second)) {
      index = (index + 1) & mask;
      slot = index * LONGS;
    }
    return slot;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (int from = 0; from < table.length; from += LONGS) {
      if (table[from + 2] != 0) {
        System.arraycopy(table, from, larger, slot(larger, table[from], table[from + 1]), LONGS);
      }
    }
    table = larger;
  }
}
