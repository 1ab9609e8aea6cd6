package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.DatabaseException;
import io.butie.adapters.database.Vendor;
import io.butie.application.port.ContentionException;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All of it, or nothing, whether JPA or JDBC wrote it. */
class TransactionsContractTest extends PortContract {

  private static final UserAccount ZHANG =
      new UserAccount(new UserId("zhang"), Role.AUDITOR, Scope.of(Region.PROVINCE), "hash");
  private static final String JDBC_ROW =
      "INSERT INTO quota_progress (region, annual_total, awarded) VALUES ('130100', 5, 0)";

  private Users users;

  @BeforeEach
  void openTheStore() {
    users = new JpaUsers(session);
  }

  private void write() {
    users.add(ZHANG);
    sql(JDBC_ROW);
  }

  private void assertNothingIsThere() {
    assertThat(asking(users::isEmpty)).isTrue();
    assertThat(value("SELECT COUNT(*) FROM quota_progress")).isEqualTo("0");
  }

  @Test
  void theDatabaseIsTheOneThatTheTestNames() {
    String product =
        asking(
            () -> {
              try {
                return session.connection().getMetaData().getDatabaseProductName();
              } catch (SQLException e) {
                throw new DatabaseException("product", e);
              }
            });
    assertThat(product).isEqualTo(vendor == Vendor.DERBY ? "Apache Derby" : "PostgreSQL");
  }

  @Test
  void whatIsDoneIsCommittedTogether() {
    doing(this::write);

    assertThat(asking(users::isEmpty)).isFalse();
    assertThat(value("SELECT COUNT(*) FROM quota_progress")).isEqualTo("1");
  }

  @Test
  void aRefusalLeavesNothing() {
    Outcome<String> refused =
        session.attempt(
            () -> {
              write();
              return Outcome.refused(RefusalCode.WRONG_STATE, "no", "不行");
            });

    assertThat(refused.isRefused()).isTrue();
    assertNothingIsThere();
  }

  @Test
  void anExceptionLeavesNothingAndIsNotTriedAgain() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                doing(
                    () -> {
                      tries.incrementAndGet();
                      write();
                      throw new IllegalStateException("bug");
                    }))
        .hasMessage("bug");

    assertThat(tries).hasValue(1);
    assertNothingIsThere();
  }

  @Test
  void whatIsWrittenWhileReadingIsForgotten() {
    session.read(
        () -> {
          write();
          return "read";
        });

    assertNothingIsThere();
  }

  @ParameterizedTest
  // a deadlock on either database, a lock that did not come, a row that is there already
  @ValueSource(strings = {"40001", "40P01", "40XL1", "23505"})
  void whatAnotherTransactionCausedIsTriedAgainFromTheStart(String sqlState) {
    AtomicInteger tries = new AtomicInteger();
    doing(
        () -> {
          write();
          if (tries.incrementAndGet() < 3) {
            throw new DatabaseException("lost", new SQLException("lost", sqlState));
          }
        });

    assertThat(tries).hasValue(3);
    assertThat(value("SELECT COUNT(*) FROM quota_progress")).isEqualTo("1");
  }

  @Test
  void whatIsAttemptedAroundOneIsOneTransaction() {
    Outcome<String> done =
        session.around(
            () -> {
              users.add(ZHANG);
              return session.attempt(() -> Outcome.done("row " + sql(JDBC_ROW)));
            });

    assertThat(done.orThrow()).isEqualTo("row 1");
    assertThat(asking(users::isEmpty)).isFalse();
  }

  @Test
  void whatIsRefusedWithinLeavesNothingOfWhatIsAroundIt() {
    Outcome<String> refused =
        session.around(
            () -> {
              write();
              return session.attempt(() -> Outcome.refused(RefusalCode.WRONG_STATE, "no", "不行"));
            });

    assertThat(refused.isRefused()).isTrue();
    assertNothingIsThere();
  }

  @Test
  void aRefusalWithinThatIsNotPassedOnIsABug() {
    assertThatThrownBy(
            () ->
                session.around(
                    () -> {
                      session.attempt(() -> Outcome.refused(RefusalCode.WRONG_STATE, "no", "不行"));
                      return Outcome.done("all the same");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anythingElseDoesNotNest() {
    assertThatThrownBy(() -> session.attempt(() -> session.attempt(() -> Outcome.done("in"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> session.read(() -> session.read(() -> "in")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRowThatSomebodyElseChangedFirstIsReadAgain() {
    AtomicInteger tries = new AtomicInteger();
    doing(
        () -> {
          if (tries.incrementAndGet() < 3) {
            throw new StaleRowException("changed");
          }
        });

    assertThat(tries).hasValue(3);
  }

  @Test
  void contentionThatStaysIsSaidToBeSo() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                doing(
                    () -> {
                      tries.incrementAndGet();
                      throw new DatabaseException("deadlock", new SQLException("x", "40001"));
                    }))
        .isInstanceOf(ContentionException.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  void whatJpaHoldsBackIsWrittenBeforeJdbcLooks() {
    doing(
        () -> {
          users.add(ZHANG);
          assertThat(sql("UPDATE user_account SET region = '130100'")).isEqualTo(1);
        });
  }

  @Test
  void transactionsDoNotNestAndThereIsNoneOutsideOfThem() {
    assertThatThrownBy(() -> session.read(() -> session.read(() -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> session.connection()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(users::isEmpty).isInstanceOf(IllegalStateException.class);
    doing(this::write);
  }
}
