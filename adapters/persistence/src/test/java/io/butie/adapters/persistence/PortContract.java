package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.butie.adapters.database.DatabaseException;
import io.butie.adapters.database.SqlFailure;
import io.butie.adapters.database.Vendor;
import io.butie.adapters.security.AesVault;
import io.butie.application.port.Entropy;
import io.butie.application.port.Vault;
import io.butie.domain.policy.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a port promises, asked of every database in turn, from empty registers. */
@ParameterizedClass
@EnumSource(Vendor.class)
abstract class PortContract {

  @Parameter Vendor vendor;

  JpaTransactions session;
  final Entropy entropy = new SeededEntropy();
  final Vault vault = new AesVault(new byte[32], new byte[32], entropy);

  @BeforeEach
  void openTheDatabase() {
    TestDatabase database = TestDatabase.of(vendor);
    database.empty();
    session = database.session();
  }

  /** Does it and commits. */
  final void doing(Runnable work) {
    session
        .attempt(
            () -> {
              work.run();
              return Outcome.done("done");
            })
        .orThrow();
  }

  /** What the work makes, committed. */
  final <T> T made(Supplier<T> work) {
    return session.attempt(() -> Outcome.done(work.get())).orThrow();
  }

  /** Asks in a transaction of its own, so that the answer comes from the database. */
  final <T> T asking(Supplier<T> question) {
    return session.read(question);
  }

  /** Why the database refuses the work; fails where it does not. */
  final SqlFailure refusalOf(Runnable work) {
    Throwable refused = catchThrowable(() -> doing(work));
    if (refused == null) {
      throw new AssertionError("nothing was refused");
    }
    return SqlFailure.of(refused);
  }

  /** Changes rows behind the port's back, in the current transaction. */
  final int sql(String statement) {
    try (Statement sql = session.connection().createStatement()) {
      return sql.executeUpdate(statement);
    } catch (SQLException e) {
      throw new DatabaseException(statement, e);
    }
  }

  /** The only value that the query gives, as text. */
  final String value(String query) {
    return asking(
        () -> {
          try (Statement sql = session.connection().createStatement();
              ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
          } catch (SQLException e) {
            throw new DatabaseException(query, e);
          }
        });
  }

  /** The same bytes in every run of the tests. */
  private static final class SeededEntropy implements Entropy {

    private final Random random = new Random(65);

    @Override
    public synchronized byte[] bytes(int count) {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    }
  }
}
