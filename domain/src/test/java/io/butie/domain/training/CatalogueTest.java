package io.butie.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("四(四) R56: the two catalogues are dated")
class CatalogueTest {

  private static final Standard STANDARD = new Standard(Money.ofFen(100), false);

  private static Programme programme(String from, String to) {
    return new Programme(
        ClaimKind.TRAINING,
        "4-07-05-01",
        5,
        STANDARD,
        LocalDate.parse(from),
        to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
  }

  private static Optional<Standard> on(ProgrammeCatalogue catalogue, String day) {
    return catalogue.standardOn(ClaimKind.TRAINING, "4-07-05-01", 5, LocalDate.parse(day));
  }

  @Test
  @DisplayName("R47: a standard holds from its first day to the day before its end")
  void firstAndLastDay() {
    ProgrammeCatalogue catalogue = new ProgrammeCatalogue();
    assertThat(catalogue.add(programme("2023-01-01", "2023-06-01"))).isEmpty();
    assertThat(on(catalogue, "2022-12-31")).isEmpty();
    assertThat(on(catalogue, "2023-01-01")).contains(STANDARD);
    assertThat(on(catalogue, "2023-05-31")).contains(STANDARD);
    assertThat(on(catalogue, "2023-06-01")).isEmpty();
  }

  @Test
  @DisplayName("R47: two rows never hold on one day")
  void overlap() {
    ProgrammeCatalogue catalogue = new ProgrammeCatalogue();
    Programme first = programme("2023-01-01", "2023-06-01");
    catalogue.add(first);
    assertThat(catalogue.add(programme("2023-05-31", ""))).contains(first);
    assertThat(catalogue.add(programme("2022-01-01", "2023-01-02"))).contains(first);
    assertThat(catalogue.add(programme("2023-02-01", "2023-03-01"))).contains(first);
    assertThat(catalogue.add(programme("2023-06-01", ""))).isEmpty();
    assertThat(catalogue.add(programme("2022-01-01", "2023-01-01"))).isEmpty();
  }

  @Test
  @DisplayName("R17, R21: an earlier list holds until its withdrawal")
  void listings() {
    InstitutionList list = new InstitutionList();
    Region region = new Region("130100");
    list.add(
        new Listing(
            "I1",
            region,
            ClaimKind.TRAINING,
            LocalDate.parse("2022-05-15"),
            Optional.of(LocalDate.parse("2023-05-15"))));
    assertThat(list.isPublished("I1", region, ClaimKind.TRAINING, LocalDate.parse("2023-05-14")))
        .isTrue();
    assertThat(list.isPublished("I1", region, ClaimKind.TRAINING, LocalDate.parse("2023-05-15")))
        .isFalse();
    assertThat(list.isPublished("I1", region, ClaimKind.APPRAISAL, LocalDate.parse("2023-05-14")))
        .isFalse();
  }

  @Test
  @DisplayName("R20: a class is approved once, and closed only after")
  void classTransitions() {
    assertThat(
            ClassTransitions.TRAINING_CLASS.next(ClassState.APPLIED, ClassEvent.APPROVE).orThrow())
        .isEqualTo(ClassState.APPROVED);
    assertThat(
            ClassTransitions.TRAINING_CLASS
                .next(ClassState.APPROVED, ClassEvent.APPROVE)
                .isRefused())
        .isTrue();
    assertThat(
            ClassTransitions.TRAINING_CLASS.next(ClassState.APPLIED, ClassEvent.CLOSE).isRefused())
        .isTrue();
  }
}
