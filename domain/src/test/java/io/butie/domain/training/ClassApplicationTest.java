package io.butie.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassApplicationTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 8);

  private static ClassApplication of(String id, String occupation, int level, int heads, int days) {
    return new ClassApplication(
        new ClassId(id),
        "911301MA0D8N1J7G",
        new Region("130100"),
        Optional.of(FundChannel.EMPLOYMENT_SUBSIDY),
        2023,
        occupation,
        level,
        heads,
        DAY,
        DAY.plusDays(days));
  }

  @ParameterizedTest
  @CsvSource({"焊工,0,1,0", "6-18-02-04,5,10000,365"})
  void becomes_a_class_for_which_nothing_is_encumbered(
      String occupation, int level, int heads, int days) {
    ClassApplication application = of("K1", occupation, level, heads, days);

    TrainingClass applied = application.applied().orThrow();

    assertThat(applied.application()).isEqualTo(application);
    assertThat(applied.state()).isEqualTo(ClassState.APPLIED);
    assertThat(applied.encumbered().isZero()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'',1,1,0",
    "a\u0000b,1,1,0",
    "焊工,6,1,0",
    "焊工,-1,1,0",
    "焊工,1,0,0",
    "焊工,1,10001,0",
    "焊工,1,1,-1"
  })
  void what_no_class_can_be_is_malformed(String occupation, int level, int heads, int days) {
    Outcome<TrainingClass> outcome = of("K1", occupation, level, heads, days).applied();

    assertThat(
            outcome.<Optional<RefusalCode>>fold(
                done -> Optional.empty(), refusal -> Optional.of(refusal.code())))
        .contains(RefusalCode.MALFORMED);
  }

  @Test
  void whatever_differs_has_another_content() {
    List<ClassApplication> all =
        List.of(
            of("K1", "焊工", 4, 20, 18),
            of("K2", "焊工", 4, 20, 18),
            of("K1", "电工", 4, 20, 18),
            of("K1", "焊工", 5, 20, 18),
            of("K1", "焊工", 4, 21, 18),
            of("K1", "焊工", 4, 20, 19));
    Set<Object> contents = new HashSet<>();
    all.forEach(application -> contents.add(application.content()));

    assertThat(contents).hasSize(all.size());
    assertThat(of("K1", "焊工", 4, 20, 18).content()).isEqualTo(all.get(0).content());
  }
}
