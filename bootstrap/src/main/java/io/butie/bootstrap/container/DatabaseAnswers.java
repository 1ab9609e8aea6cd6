package io.butie.bootstrap.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** /health/ready: the pool gives a connection and the database answers on it. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

  private static final int SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/butie")
  private DataSource database;

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = database.getConnection()) {
      return HealthCheckResponse.named("database").status(connection.isValid(SECONDS)).build();
    } catch (SQLException outage) {
      return HealthCheckResponse.named("database")
          .down()
          .withData("sqlState", String.valueOf(outage.getSQLState()))
          .build();
    }
  }
}
