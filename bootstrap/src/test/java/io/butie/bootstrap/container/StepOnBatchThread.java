package io.butie.bootstrap.container;

import io.butie.application.run.RunAdvance;
import io.butie.domain.reference.RunId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the run's step, to see what a batch thread can do. */
@Alternative
@Priority(1)
@ApplicationScoped
public class StepOnBatchThread implements RunAdvance {

  static final int STEPS = 3;

  @Inject private SharedTransaction shared;

  private final CompletableFuture<String> answer = new CompletableFuture<>();
  private final AtomicInteger steps = new AtomicInteger();

  @Override
  public boolean advance(RunId run) {
    try {
      answer.complete(shared.writeByBothAndRollBack());
    } catch (Exception e) {
      answer.completeExceptionally(e);
    }
    return steps.incrementAndGet() < STEPS;
  }

  /** What the first step found. */
  public Future<String> answer() {
    return answer;
  }

  /** How many steps were asked for. */
  public int steps() {
    return steps.get();
  }
}
