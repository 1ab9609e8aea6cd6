package io.butie.adapters.rest.metrics;

import io.butie.application.figure.Figure;
import io.butie.application.figure.Sample;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures in the text format of OpenMetrics 1.0. */
final class OpenMetricsText {

  static final String MEDIA_TYPE = "application/openmetrics-text;version=1.0.0;charset=utf-8";

  private OpenMetricsText() {}

  /**
   * Every figure with its samples, which need not be in order; a figure without any is said too.
   */
  static String of(List<Sample> samples) {
    StringBuilder text = new StringBuilder();
    for (Figure figure : Figure.values()) {
      String name = figure.openMetricsName();
      text.append("# TYPE " + name + " " + figure.type().name().toLowerCase(Locale.ROOT) + "\n");
      if (name.endsWith("_seconds")) {
        text.append("# UNIT " + name + " seconds\n");
      }
      text.append("# HELP " + name + " " + figure.help() + "\n");
      samples.stream()
          .filter(sample -> sample.figure() == figure)
          .map(OpenMetricsText::line)
          .sorted()
          .forEach(text::append);
    }
    return text.append("# EOF\n").toString();
  }

  private static String line(Sample sample) {
    String labels =
        sample.labels().entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(","));
    return sample.figure().openMetricsName()
        + sample.suffix()
        + (labels.isEmpty() ? "" : "{" + labels + "}")
        + " "
        + sample.value().toPlainString()
        + "\n";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
