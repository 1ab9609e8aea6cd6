package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.util.Comparator;
import java.util.List;
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
    Comparator<Region> byRemainder =
        Comparator.comparingLong(region -> (long) whole * weights.get(region) % sum);
    List<Region> order =
        parts.keySet().stream()
            .sorted(byRemainder.reversed().thenComparing(Comparator.naturalOrder()))
            .toList();
    order.stream().limit(rest).forEach(region -> parts.merge(region, 1, Integer::sum));
    return parts;
  }
}
