package io.butie.bootstrap.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Times the stages of the story, counts what happened, and tells whoever watches. */
final class Stages {

  /** Told of every step. */
  interface Watcher {
    void progress(String what, long soFar);
  }

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Watcher watcher;

  Stages(Watcher watcher) {
    this.watcher = watcher;
  }

  /** Work that may fail as it likes. */
  interface Work<T, E extends Exception> {
    T work() throws E;
  }

  <T, E extends Exception> T time(String stage, Work<T, E> work) throws E {
    long began = System.nanoTime();
    try {
      return work.work();
    } finally {
      nanos.merge(stage, System.nanoTime() - began, Long::sum);
    }
  }

  void run(String stage, Runnable work) {
    time(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  void progress(String what, long more) {
    if (more > 0) {
      watcher.progress(what, counts.merge(what, more, Long::sum));
    }
  }

  long counted(String what) {
    return counts.getOrDefault(what, 0L);
  }

  /** Seconds by stage, in the order in which they first ran. */
  Map<String, Double> seconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    nanos.forEach((stage, spent) -> seconds.put(stage, Math.round(spent / 1e6) / 1e3));
    return seconds;
  }
}
