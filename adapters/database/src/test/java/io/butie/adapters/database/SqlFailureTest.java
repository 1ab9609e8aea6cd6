package io.butie.adapters.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

  @ParameterizedTest
  @CsvSource({
    "40001, CONTENTION",
    "40P01, CONTENTION",
    "40XL1, CONTENTION",
    "40XL2, CONTENTION",
    "55P03, CONTENTION",
    "23505, DUPLICATE",
    "23513, CHECK_VIOLATED",
    "23514, CHECK_VIOLATED",
    "38B01, APPEND_ONLY",
    "XSDB6, IN_USE",
    "42X01, OTHER",
    ", OTHER",
  })
  void aFailureIsKnownByItsState(String state, SqlFailure failure) {
    assertThat(SqlFailure.of(new SQLException("said", state))).isEqualTo(failure);
  }

  @Test
  void itIsFoundUnderWrappersAndBehindBatches() {
    SQLException unique = new SQLException("twice", "23505");
    BatchUpdateException batch = new BatchUpdateException("batch", "XJ208", new int[0]);
    batch.setNextException(unique);

    assertThat(SqlFailure.of(new IllegalStateException(new SQLException("wrapped", unique))))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(SqlFailure.of(new DatabaseException("posting", batch)))
        .isEqualTo(SqlFailure.DUPLICATE);
  }

  @Test
  void exceptionsThatCauseEachOtherEnd() {
    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException two = new IllegalStateException("two", one);
    one.initCause(two);

    assertThat(SqlFailure.of(one)).isEqualTo(SqlFailure.OTHER);
  }
}
