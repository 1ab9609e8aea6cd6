package io.butie.bootstrap;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the root of the jar waits for the web application. Both sides load this class from the
 * root, so they meet in it although the web application has a class loader of its own.
 */
public final class Rendezvous {

  private static final CompletableFuture<Application> APPLICATION = new CompletableFuture<>();

  private Rendezvous() {}

  /** The web application is up. */
  public static void arrive(Application application) {
    APPLICATION.complete(application);
  }

  /** The web application cannot come up. */
  public static void fail(Throwable why) {
    APPLICATION.completeExceptionally(why);
  }

  /** Whether it is up. */
  public static boolean hasArrived() {
    return APPLICATION.isDone() && !APPLICATION.isCompletedExceptionally();
  }

  /** Waits until it is up. */
  static Application await(Duration atMost) throws ContainerFailedException {
    try {
      return APPLICATION.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new ContainerFailedException("the application did not start", e.getCause());
    } catch (TimeoutException e) {
      throw new ContainerFailedException("the application did not start within " + atMost, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerFailedException("interrupted while the application started", e);
    }
  }
}
