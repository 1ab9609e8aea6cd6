package io.butie.bootstrap;

import io.butie.domain.reference.RunId;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** What the web application, once it is up, offers to the root of the jar. */
public interface Application {

  UseCases useCases();

  /**
   * Advances the run through the batch runtime until it waits or is done.
   *
   * @throws IllegalStateException where the batch job fails
   */
  void advanceInBatch(RunId run);

  /**
   * Runs a task on a thread of the container, where transactions, JNDI and injection work. The
   * future fails with what the task throws.
   */
  <T> Future<T> onContainerThread(Callable<T> task);
}
