package io.butie.adapters.database;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema up to this version of the program, at every start, and never back. */
public final class Migrations {

  /**
   * Flyway tells every step, and at every start that it has not verified Derby 10.16, on which our
   * own tests run it. What goes wrong is an exception anyway. Held here, or the level is forgotten.
   */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private Migrations() {}

  public static void migrate(DatabaseSettings settings) {
    migrate(settings.vendor(), settings.dataSource());
  }

  /** Runs the schema files that this database has not seen; leaves the database open. */
  public static void migrate(Vendor vendor, DataSource dataSource) {
    FLYWAY.setLevel(Level.SEVERE);
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/common", vendor.schemaLocation())
            .placeholders(vendor.placeholders())
            .cleanDisabled(true);
    configuration.load().migrate();
  }
}
