package io.butie.bootstrap;

import io.butie.application.port.Entropy;
import io.butie.application.port.Treasury;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * What the process decides before the container boots: where the time, the randomness, the money's
 * way out and the data come from. The root of the jar and the web application inside the container
 * see the same class, so the same decision.
 *
 * <p>Only the command that owns the process decides. Nothing here knows of a seeded clock or seeded
 * randomness: what {@code serve} decides is {@link #production}.
 *
 * @param treasury absent where no treasury is connected
 * @param database plain connections, not pooled: the container pools them
 */
public record Composition(
    Settings settings,
    Clock clock,
    Entropy entropy,
    Optional<Treasury> treasury,
    DataSource database) {

  private static final AtomicReference<Composition> DECIDED = new AtomicReference<>();

  /** The real clock and the operating system's randomness. */
  public static Composition production(Settings settings, DataSource database) {
    return new Composition(
        settings, Clock.systemUTC(), new SecureEntropy(), Optional.empty(), database);
  }

  /**
   * Decides for this process.
   *
   * @throws IllegalStateException where it is decided already
   */
  public static void decide(Composition composition) {
    if (!DECIDED.compareAndSet(null, composition)) {
      throw new IllegalStateException("this process is composed already");
    }
  }

  /**
   * The decision; where nobody decided, because the web application was deployed without our Main,
   * production with the configured settings.
   */
  public static Composition current() {
    Composition decided = DECIDED.get();
    if (decided != null) {
      return decided;
    }
    Settings settings = Settings.of(new Environment());
    DECIDED.compareAndSet(
        null, production(settings, ConfiguredDatabase.of(settings).connections()));
    return DECIDED.get();
  }
}
