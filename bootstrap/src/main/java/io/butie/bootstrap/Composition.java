package io.butie.bootstrap;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.Migrations;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.application.port.Entropy;
import io.butie.application.port.Passwords;
import io.butie.application.port.Treasury;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the process decides before the container boots: where the time, the randomness, the money's
 * way out and the data come from. The root of the jar and the web application inside the container
 * see the same class, so the same decision.
 *
 * <p>Only the command that owns the process decides. Nothing here knows of a seeded clock or seeded
 * randomness: what {@code serve} decides is {@link #production}.
 *
 * @param treasury absent where no treasury is connected
 * @param database its connections are plain: the container pools them
 */
public record Composition(
    Settings settings,
    Clock clock,
    Entropy entropy,
    Passwords passwords,
    Optional<Treasury> treasury,
    DatabaseSettings database) {

  /** Dates are those of China, wherever the server stands. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The name of the log, which is also the origin of its checkpoints (C2SP tlog-checkpoint). */
  public static final String LOG_NAME = "butie/130000";

  private static Optional<Composition> decided = Optional.empty();

  /** The real clock, the operating system's randomness, the configured database. */
  public static Composition production(Settings settings) {
    Entropy entropy = new SecureEntropy();
    return new Composition(
        settings,
        Clock.system(CHINA),
        entropy,
        new Pbkdf2Passwords(Pbkdf2Passwords.PRODUCTION_ITERATIONS, entropy),
        Optional.empty(),
        settings.databaseSettings());
  }

  /**
   * Decides for this process, and brings the database's schema up to this version, so that nobody
   * after this sees an older one.
   *
   * @throws IllegalStateException where it is decided already
   */
  public static synchronized void decide(Composition composition) {
    if (decided.isPresent()) {
      throw new IllegalStateException("this process is composed already");
    }
    composition.database().prepare();
    Migrations.migrate(composition.database());
    decided = Optional.of(composition);
  }

  /**
   * The decision; where nobody decided, because the web application was deployed without our Main,
   * production with the configured settings.
   */
  public static synchronized Composition current() {
    if (decided.isEmpty()) {
      decide(production(Settings.of(new Environment())));
    }
    return decided.orElseThrow();
  }
}
