package io.butie.adapters.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The time that a whole exchange has. A time-out of single reads would let whoever sends a byte now
 * and then hold us for ever.
 */
final class Deadline {

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "webhook-deadline");
            thread.setDaemon(true);
            return thread;
          });

  private Deadline() {}

  /** The time was over, and the socket was closed. */
  static final class PassedException extends IOException {}

  /** What is done on the socket. */
  @FunctionalInterface
  interface Work {
    int done() throws IOException;
  }

  /** The work's result, unless it takes longer than that. */
  static int in(Duration time, Socket socket, Work work) throws IOException {
    AtomicBoolean passed = new AtomicBoolean();
    ScheduledFuture<?> end =
        WATCH.schedule(() -> close(socket, passed), time.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return work.done();
    } catch (IOException e) {
      if (passed.get()) {
        throw new PassedException();
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private static void close(Socket socket, AtomicBoolean passed) {
    passed.set(true); // before whoever waits is woken
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
