package io.butie.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

  private static final Words WHY = new Words("why", "原因");

  private static ProblemView in(Locale language, Problem problem) {
    return ProblemView.of(problem, language, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void noRefusalIsLost(RefusalCode code) {
    ProblemView problem = in(Locale.ENGLISH, Problem.of(new Refusal(code, WHY)));

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
    assertThat(Problem.of(new Refusal(code, WHY)).status()).isEqualTo(status);
  }

  @Test
  void namesTheParameterThatIsWrong() {
    Problem problem =
        ProblemException.malformed("limit", new Words("must be a number", "须为数字")).problem();

    assertThat(problem.parameter()).contains("limit");
    assertThat(problem.detail()).isEqualTo(new Words("limit must be a number", "limit 须为数字"));
  }

  @Test
  void inChineseOnlyWhatAPersonReadsIsAnother() {
    Problem problem = ProblemException.malformed("limit", WHY).problem();
    ProblemView english = in(Locale.ENGLISH, problem);
    ProblemView chinese = in(Locale.CHINESE, problem);

    assertThat(english.title()).isEqualTo("Bad Request");
    assertThat(chinese.title()).isEqualTo("请求有误");
    assertThat(chinese.detail()).isEqualTo("limit 原因");
    assertThat(chinese)
        .usingRecursiveComparison()
        .ignoringFields("title", "detail")
        .isEqualTo(english);
  }

  private static Stream<Status> errors() {
    return Stream.of(Status.values()).filter(status -> status.getStatusCode() >= 400);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void everyTitleIsInBothLanguages(Status status) {
    Words title = Titles.of(status);

    assertThat(title.en()).isEqualTo(status.getReasonPhrase());
    assertThat(title.zh()).matches("\\p{IsHan}+");
  }

  @Test
  void aFaultTellsNothingButWhereToLook() {
    Problem problem = ProblemMapper.problem(new IllegalStateException("secret of the inside"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("secret");
  }
}
