package io.butie.bootstrap;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** What the web application, once it is up, offers to the root of the jar. */
public interface Application {

  /**
   * Runs a task on a thread of the container, where transactions, JNDI and injection work. The
   * future fails with what the task throws.
   */
  <T> Future<T> onContainerThread(Callable<T> task);
}
