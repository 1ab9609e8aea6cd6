package io.butie.bootstrap.webhook;

import io.butie.application.webhook.DeliverEvents;
import io.butie.bootstrap.Application;
import io.butie.domain.webhook.WebhookId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second which webhooks are due, and steps each of them until it is not: several beside
 * each other, so that a receiver that is slow holds up nobody else.
 */
public final class DeliveryRounds implements AutoCloseable {

  private static final Logger LOG = System.getLogger(DeliveryRounds.class.getName());
  private static final int BESIDE_EACH_OTHER = 8;

  /** More than an exchange with a receiver takes. */
  private static final int SECONDS_TO_STOP = 30;

  private final Application application;
  private final DeliverEvents deliver;
  private final Set<WebhookId> stepped = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers = Executors.newFixedThreadPool(BESIDE_EACH_OTHER);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread rounds = new Thread(this::goRound, "webhook-rounds");

  private DeliveryRounds(Application application) {
    this.application = application;
    this.deliver = application.useCases().webhooks().deliver();
  }

  /** Begins, and goes on until it is closed. */
  public static DeliveryRounds begin(Application application) {
    DeliveryRounds begun = new DeliveryRounds(application);
    begun.rounds.start();
    return begun;
  }

  private void goRound() {
    try {
      while (!stop.await(1, TimeUnit.SECONDS)) {
        makeRound();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void makeRound() throws InterruptedException {
    try {
      for (WebhookId due : application.onContainerThread(deliver::due).get()) {
        if (stepped.add(due)) {
          workers.execute(() -> stepAll(due));
        }
      }
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "webhooks are not delivered to now", e.getCause());
    }
  }

  private void stepAll(WebhookId due) {
    try {
      application
          .onContainerThread(
              () -> {
                while (stop.getCount() > 0 && deliver.step(due)) {
                  // on to the next step
                }
                return due;
              })
          .get();
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "webhook " + due + " is tried again later", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stepped.remove(due);
    }
  }

  /** Lets what is being sent come to its end, and sends nothing more. */
  @Override
  public void close() {
    stop.countDown();
    try {
      rounds.join();
      workers.shutdown();
      if (!workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "a delivery was cut off, and is made again after the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
