package io.butie.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.butie.adapters.rest.problem.Problem;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  private static Query query(Map<String, List<String>> given) {
    return new Query(given);
  }

  private static Query query(String name, String value) {
    return query(Map.of(name, List.of(value)));
  }

  private static Problem refused(Runnable reading) {
    return catchThrowableOfType(ProblemException.class, reading::run).problem();
  }

  @Test
  void hasALimitWhereNobodySaysOne() {
    assertThat(query(Map.of()).limit()).isEqualTo(Query.STANDARD_LIMIT);
    assertThat(query("limit", "1").limit()).isEqualTo(1);
    assertThat(query("limit", "1000").limit()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "", "0", "-1", "1001", "1.5", " 7", "99999999999999999999", "0x10"})
  void refusesALimitThatIsNone(String limit) {
    Problem problem = refused(() -> query("limit", limit).limit());

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.parameter()).contains("limit");
    assertThat(problem.detail().en()).contains("from 1 to 1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "9223372036854775808"})
  void refusesASequenceThatIsNone(String from) {
    assertThat(refused(() -> query("from", from).number("from", 0, Long.MAX_VALUE)).parameter())
        .contains("from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "13010", "1301000", "13010x", "石家庄市区一"})
  void refusesARegionThatIsNone(String region) {
    assertThat(refused(() -> query("region", region).region()).parameter()).contains("region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "held", "HELD ", "SOLD"})
  void refusesAConstantThatIsNone(String state) {
    Problem problem = refused(() -> query("state", state).constant("state", ClaimState.class));

    assertThat(problem.parameter()).contains("state");
    assertThat(problem.detail().en()).contains("SUBMITTED, APPROVED, HELD");
  }

  @Test
  void readsAConstant() {
    assertThat(query("state", "HELD").constant("state", ClaimState.class))
        .contains(ClaimState.HELD);
    assertThat(query(Map.of()).constant("state", ClaimState.class)).isEmpty();
  }

  @Test
  void readsARegion() {
    assertThat(query("region", "130100").region()).contains(new Region("130100"));
    assertThat(query(Map.of()).region()).isEmpty();
  }
}
