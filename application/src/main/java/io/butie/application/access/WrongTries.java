package io.butie.application.access;

import io.butie.domain.reference.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a wrong password came for a name of late, whether or not there is such an account: who
 * guesses gets few guesses, and learns nothing of names.
 */
final class WrongTries {

  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** Names that guessers make up must not fill the memory: the oldest are forgotten first. */
  private static final int NAMES = 10_000;

  private final Clock clock;
  private final Map<UserId, Tries> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Tries> eldest) {
          return size() > NAMES;
        }
      };

  private record Tries(int count, Instant until) {}

  WrongTries(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean areTooMany(UserId id) {
    return current(id).count() >= MOST;
  }

  synchronized void add(UserId id) {
    Tries before = current(id);
    tries.put(id, new Tries(before.count() + 1, before.until()));
  }

  synchronized void forget(UserId id) {
    tries.remove(id);
  }

  private Tries current(UserId id) {
    Tries known = tries.get(id);
    return known != null && clock.instant().isBefore(known.until())
        ? known
        : new Tries(0, clock.instant().plus(WINDOW));
  }
}
