package io.butie.bootstrap.scenario;

import io.butie.bootstrap.PostgresServer;
import java.sql.SQLException;
import java.util.Optional;

class OwnerTamperingOnPostgresTest extends OwnerTamperingTest {

  @Override
  Optional<String> server() {
    try {
      return Optional.of(PostgresServer.newDatabase());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
