package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides a whole number in proportion, by largest remainders: the parts add up to it exactly. */
final class Shares {

  private Shares() {}

  static SortedMap<Region, Integer> of(int whole, Map<Region, Integer> weights) {
    long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
    SortedMap<Region, Integer> parts = new TreeMap<>();
    weights.forEach((region, weight) -> parts.put(region, (int) ((long) whole * weight / sum)));
    int rest = whole - parts.values().stream().mapToInt(Integer::intValue).sum();
    Comparator<Map.Entry<Region, Integer>> byRemainder =
        Comparator.comparingLong(weight -> (long) whole * weight.getValue() % sum);
    weights.entrySet().stream()
        .sorted(byRemainder.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(rest)
        .forEach(weight -> parts.merge(weight.getKey(), 1, Integer::sum));
    return parts;
  }
}
