package io.butie.adapters.persistence;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two who start at the same moment, and what came of it, in their order. */
record Race<T>(List<Outcome<T>> outcomes) {

  /** Runs both; an exception of either, a deadlock above all, fails the test. */
  static <T> Race<T> between(Callable<Outcome<T>> one, Callable<Outcome<T>> other)
      throws Exception {
    Meeting start = new Meeting();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Outcome<T>>> running = new ArrayList<>();
      for (Callable<Outcome<T>> racer : List.of(one, other)) {
        running.add(
            threads.submit(
                () -> {
                  start.meet();
                  return racer.call();
                }));
      }
      List<Outcome<T>> outcomes = new ArrayList<>();
      for (Future<Outcome<T>> racer : running) {
        outcomes.add(racer.get());
      }
      return new Race<>(outcomes);
    } finally {
      threads.shutdown();
    }
  }

  List<T> done() {
    return outcomes.stream().filter(o -> !o.isRefused()).map(Outcome::orThrow).toList();
  }

  List<RefusalCode> refusals() {
    List<RefusalCode> codes = new ArrayList<>();
    for (Outcome<T> outcome : outcomes) {
      if (outcome instanceof Outcome.Refused<T> refused) {
        codes.add(refused.refusal().code());
      }
    }
    return codes;
  }
}
