package io.butie.bootstrap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the end of the process (SIGTERM, Ctrl-C) into an orderly stop: the process waits until the
 * work says that it is done, a minute at most.
 */
public final class Termination implements AutoCloseable {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private Termination() {}

  /** From now on the end of the process waits for {@link #close}. */
  public static Termination watched() {
    Termination termination = new Termination();
    Runtime.getRuntime().addShutdownHook(new Thread(termination::hold, "orderly-stop"));
    return termination;
  }

  /** Waits until the process is told to end. */
  public void await() throws InterruptedException {
    asked.await();
  }

  /** All is stopped: the process may end. */
  @Override
  public void close() {
    done.countDown();
  }

  private void hold() {
    asked.countDown();
    try {
      if (!done.await(1, TimeUnit.MINUTES)) {
        System.err.println("butie: not stopped within a minute; ending all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
