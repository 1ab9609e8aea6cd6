package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.bootstrap.PostgresServer;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonalDataOnPostgresTest extends PersonalDataScenarioTest {

  private static final String FILES =
      "SELECT CONCAT(pg_relation_filenode('person'), ' ', pg_relation_filenode('claim_line'), ' ',"
          + " pg_relation_filenode('payee'))";

  @Override
  Optional<String> server() {
    try {
      return Optional.of(PostgresServer.newDatabase());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's files are not ours to read: that each table has a new one must do. */
  @Test
  @Override
  void neitherTheDatabaseFilesNorTheBundleLeadToAnErasedPerson() throws Exception {
    String[] before = installation.ask(FILES).split(" ", -1);

    erase(li());

    assertThat(installation.ask(FILES).split(" ", -1)).hasSize(3).doesNotContain(before);
    assertThat(installation.ask("SELECT COUNT(salt) FROM person")).isEqualTo("1");
  }
}
