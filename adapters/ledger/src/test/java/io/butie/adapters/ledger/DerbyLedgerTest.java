package io.butie.adapters.ledger;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on Derby, in real files: each test gets a copy of a database that was made once. */
class DerbyLedgerTest extends LedgerContractTest {

  @TempDir private static Path template;
  @TempDir private Path directory;

  @BeforeAll
  static void makeTheTemplate() {
    DatabaseSettings settings = new DatabaseSettings.Embedded(template.resolve("database"));
    settings.prepare();
    Migrations.migrate(settings);
    settings.release();
  }

  @Override
  DatabaseSettings settings() {
    Path database = directory.resolve("database");
    if (!Files.exists(database)) {
      copy(template.resolve("database"), database);
    }
    return new DatabaseSettings.Embedded(database);
  }

  @AfterEach
  void close() {
    settings().release();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
