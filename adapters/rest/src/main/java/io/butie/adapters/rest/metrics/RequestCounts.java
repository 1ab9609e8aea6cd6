package io.butie.adapters.rest.metrics;

import io.butie.application.figure.Figure;
import io.butie.application.figure.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the requests since the start and the time that they took. What no operation was found for
 * is not counted: so there are as many counters as operations and their statuses.
 */
@ApplicationScoped
public class RequestCounts {

  private static final String OPERATION = "operation";
  private static final int NANOS = 9;

  private final Map<Answer, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

  private record Answer(String operation, int status) {}

  /** Counts one. */
  public void answered(String operation, int status, long tookNanos) {
    answers.computeIfAbsent(new Answer(operation, status), answer -> new LongAdder()).increment();
    nanos.computeIfAbsent(operation, name -> new LongAdder()).add(tookNanos);
  }

  List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    answers.forEach(
        (answer, count) ->
            samples.add(
                new Sample(
                    Figure.REQUESTS,
                    "_total",
                    Map.of(
                        OPERATION, answer.operation(), "status", Integer.toString(answer.status())),
                    BigDecimal.valueOf(count.sum()))));
    nanos.forEach(
        (operation, sum) -> {
          Map<String, String> labels = Map.of(OPERATION, operation);
          samples.add(
              new Sample(
                  Figure.REQUEST_SECONDS, "_count", labels, BigDecimal.valueOf(count(operation))));
          samples.add(
              new Sample(
                  Figure.REQUEST_SECONDS, "_sum", labels, BigDecimal.valueOf(sum.sum(), NANOS)));
        });
    return samples;
  }

  private long count(String operation) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey().operation().equals(operation))
        .mapToLong(entry -> entry.getValue().sum())
        .sum();
  }
}
