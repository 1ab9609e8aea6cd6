package io.butie.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void noRefusalIsLost(RefusalCode code) {
    Problem problem = Problem.of(new Refusal(code, "why"));

    // Whoever asks can do something about it, or, of a ledger that is read-only, wait (503).
    assertThat(problem.status()).isBetween(400, 503).isNotEqualTo(500);
    assertThat(problem.code()).isEqualTo(code.name());
    assertThat(problem.clause()).contains(code.clause());
    assertThat(problem.detail()).isEqualTo("why");
    assertThat(problem.type()).isEqualTo("about:blank");
    assertThat(problem.title()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "MALFORMED, 400",
    "NOT_ALLOWED, 403",
    "FOUR_EYES, 403",
    "NOT_FOUND, 404",
    "WRONG_STATE, 409",
    "ALREADY_TAKEN, 409",
    "LEDGER_READ_ONLY, 503"
  })
  void aRefusalHasItsStatus(RefusalCode code, int status) {
    assertThat(Problem.of(new Refusal(code, "why")).status()).isEqualTo(status);
  }

  @Test
  void namesTheParameterThatIsWrong() {
    Problem problem = ProblemException.malformed("limit", "must be a number").problem();

    assertThat(problem.parameter()).contains("limit");
    assertThat(problem.detail()).isEqualTo("limit must be a number");
  }

  @Test
  void aFaultTellsNothingButWhereToLook() {
    Problem problem = ProblemMapper.problem(new IllegalStateException("secret of the inside"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("secret");
    assertThat(problem.requestId()).as("told by who answers").isEmpty();
  }
}
