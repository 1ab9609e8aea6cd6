package io.butie.adapters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of it, or nothing; on Derby in real files. */
class JdbcTransactionsTest {

  @TempDir private Path directory;
  private DatabaseSettings settings;
  private JdbcTransactions transactions;

  @BeforeEach
  void open() {
    settings = DatabaseSettings.of(Optional.empty(), Optional.empty(), Optional.empty(), directory);
    settings.prepare();
    transactions = new JdbcTransactions(settings.dataSource());
    transactions.attempt(() -> Outcome.done(execute("CREATE TABLE noted (n INTEGER)"))).orThrow();
  }

  @AfterEach
  void close() {
    settings.release();
  }

  private boolean execute(String sql) {
    try (Statement statement = transactions.connection().createStatement()) {
      return statement.execute(sql);
    } catch (SQLException e) {
      throw new DatabaseException(sql, e);
    }
  }

  private int noted() {
    return transactions.read(
        () -> {
          try (Statement statement = transactions.connection().createStatement();
              ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM noted")) {
            row.next();
            return row.getInt(1);
          } catch (SQLException e) {
            throw new DatabaseException("count", e);
          }
        });
  }

  @Test
  void whatIsDoneIsCommittedAndWhatIsRefusedIsNot() {
    transactions.attempt(() -> Outcome.done(execute("INSERT INTO noted VALUES 1"))).orThrow();
    Outcome<String> refused =
        transactions.attempt(
            () -> {
              execute("INSERT INTO noted VALUES 2");
              return Outcome.refused(RefusalCode.WRONG_STATE, "no", "不行");
            });

    assertThat(refused.isRefused()).isTrue();
    assertThat(noted()).isEqualTo(1);
  }

  @Test
  void contentionIsTriedAgainFromTheStart() {
    AtomicInteger tries = new AtomicInteger();
    transactions
        .attempt(
            () -> {
              execute("INSERT INTO noted VALUES 1");
              if (tries.incrementAndGet() < 3) {
                throw new DatabaseException("deadlock", new SQLException("victim", "40001"));
              }
              return Outcome.done("done");
            })
        .orThrow();

    assertThat(tries).hasValue(3);
    assertThat(noted()).isEqualTo(1);
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                transactions.attempt(
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalStateException("bug");
                    }))
        .hasMessage("bug");
    assertThat(tries).hasValue(1);
  }

  @Test
  void readingChangesNothing() {
    assertThatThrownBy(() -> transactions.read(() -> execute("INSERT INTO noted VALUES 1")))
        .isInstanceOf(DatabaseException.class);
    assertThat(noted()).isZero();
  }

  @Test
  void transactionsDoNotNestAndThereIsNoConnectionOutsideOfThem() {
    assertThatThrownBy(() -> transactions.read(() -> transactions.read(() -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> transactions.connection()).isInstanceOf(IllegalStateException.class);
  }
}
