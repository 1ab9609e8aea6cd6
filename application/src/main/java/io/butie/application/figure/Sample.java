package io.butie.application.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a figure is now.
 *
 * @param suffix what the type puts behind the name, such as {@code _total}
 * @param labels by name: ids and names of ours, never a person's
 */
public record Sample(Figure figure, String suffix, Map<String, String> labels, BigDecimal value) {

  public Sample {
    labels = new TreeMap<>(labels);
  }

  /** A gauge, or the total of a counter. */
  static Sample of(Figure figure, Map<String, String> labels, long value) {
    return new Sample(
        figure,
        figure.type() == Figure.Type.COUNTER ? "_total" : "",
        labels,
        BigDecimal.valueOf(value));
  }
}
