package io.butie.adapters.sample;

/**
 * Draws that depend only on the seed, a topic and a key: the same one always falls the same way, in
 * whatever order they are made.
 */
final class Draws {

  private final long seed;

  Draws(long seed) {
    this.seed = mix(seed);
  }

  /** A whole number from 0 to bound − 1. */
  int below(int bound, String topic, long key) {
    return (int) Long.remainderUnsigned(bits(topic, key), bound);
  }

  boolean perMille(int share, String topic, long key) {
    return below(1000, topic, key) < share;
  }

  /** That many decimal digits. */
  String digits(int count, String topic, long key) {
    StringBuilder digits = new StringBuilder(count);
    long bits = bits(topic, key);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + Long.remainderUnsigned(bits, 10)));
      bits = Long.divideUnsigned(bits, 10);
    }
    return digits.toString();
  }

  long bits(String topic, long key) {
    return mix(mix(seed + topic.hashCode() * 0x9E3779B97F4A7C15L) + key * 0xD1B54A32D192ED03L);
  }

  /** SplitMix64's finaliser (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
