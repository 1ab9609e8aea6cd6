package io.butie.adapters.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where two transactions wait for each other, so that both have read before either writes: the
 * worst moment, every time.
 */
final class Meeting {

  private static final int SECONDS = 30;

  private final CyclicBarrier barrier = new CyclicBarrier(2);

  // One for each race: a thread meets the other once, and not again when its work is run again.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

  /** The port, whose method waits for the other thread with its answer in hand. */
  <T> T after(Class<T> port, T store, String method) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              try {
                Object answer = called.invoke(store, arguments);
                if (called.getName().equals(method)) {
                  meet();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  void meet() {
    if (met.get()) {
      return;
    }
    met.set(true);
    try {
      barrier.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the other did not come", e);
    }
  }
}
