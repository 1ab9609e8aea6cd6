package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.CataloguePages;
import io.butie.application.port.CataloguePages.ListingFilter;
import io.butie.application.port.CataloguePages.Numbered;
import io.butie.application.port.CataloguePages.ProgrammeFilter;
import io.butie.application.port.Registers;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CataloguePagesContractTest extends PortContract {

  private static final Programme EARLIER =
      programme(ClaimKind.TRAINING, "welder", DAY, Optional.of(DAY.plusDays(10)));
  private static final Programme LATER =
      programme(ClaimKind.TRAINING, "welder", DAY.plusDays(10), Optional.empty());
  private static final Programme OTHER =
      programme(ClaimKind.APPRAISAL, "carer", DAY, Optional.empty());
  private static final Listing LISTED =
      new Listing("S1", SHIJIAZHUANG, ClaimKind.TRAINING, DAY, Optional.of(DAY.plusDays(10)));
  private static final Listing ELSEWHERE =
      new Listing("S2", BAODING, ClaimKind.APPRAISAL, DAY, Optional.empty());

  private CataloguePages pages;

  @BeforeEach
  void loadTheLists() {
    pages = new JdbcCataloguePages(session);
    Registers registers = new JpaRegisters(session);
    doing(
        () -> {
          registers.addProgrammes(List.of(EARLIER, LATER, OTHER));
          registers.addListings(List.of(LISTED, ELSEWHERE));
        });
  }

  private static Programme programme(
      ClaimKind kind, String occupation, LocalDate from, Optional<LocalDate> to) {
    return new Programme(kind, occupation, 5, new Standard(Money.ofFen(80_000), true), from, to);
  }

  private List<Programme> programmes(
      Optional<ClaimKind> kind, Optional<String> occupation, Optional<LocalDate> on) {
    ProgrammeFilter filter = new ProgrammeFilter(kind, occupation, on);
    return asking(() -> pages.programmes(filter, Optional.empty(), 9)).stream()
        .map(Numbered::row)
        .toList();
  }

  private List<Listing> listings(
      Optional<Region> region, Optional<ClaimKind> kind, Optional<LocalDate> on) {
    ListingFilter filter = new ListingFilter(region, kind, on);
    return asking(() -> pages.listings(filter, Optional.empty(), 9)).stream()
        .map(Numbered::row)
        .toList();
  }

  @Test
  void aPageGoesOnAfterTheNumberOfTheLastRow() {
    ProgrammeFilter all = new ProgrammeFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Numbered<Programme>> first = asking(() -> pages.programmes(all, Optional.empty(), 2));
    assertThat(first).extracting(Numbered::row).containsExactly(EARLIER, LATER);
    assertThat(asking(() -> pages.programmes(all, Optional.of(first.get(1).number()), 2)))
        .extracting(Numbered::row)
        .containsExactly(OTHER);
  }

  @Test
  void aRowOfTheCatalogueIsFoundByKindOccupationAndDay() {
    assertThat(programmes(Optional.of(ClaimKind.APPRAISAL), Optional.empty(), Optional.empty()))
        .containsExactly(OTHER);
    assertThat(programmes(Optional.empty(), Optional.of("welder"), Optional.empty()))
        .containsExactly(EARLIER, LATER);
    assertThat(programmes(Optional.empty(), Optional.of("welder"), Optional.of(DAY.plusDays(9))))
        .containsExactly(EARLIER);
    assertThat(programmes(Optional.empty(), Optional.of("welder"), Optional.of(DAY.plusDays(10))))
        .as("the first day on which the one no longer holds")
        .containsExactly(LATER);
    assertThat(programmes(Optional.empty(), Optional.empty(), Optional.of(DAY.minusDays(1))))
        .isEmpty();
  }

  @Test
  void aListedInstitutionIsFoundByRegionKindAndDay() {
    assertThat(listings(Optional.empty(), Optional.empty(), Optional.of(DAY)))
        .containsExactly(LISTED, ELSEWHERE);
    assertThat(listings(Optional.of(BAODING), Optional.empty(), Optional.empty()))
        .containsExactly(ELSEWHERE);
    assertThat(listings(Optional.empty(), Optional.of(ClaimKind.TRAINING), Optional.empty()))
        .containsExactly(LISTED);
    assertThat(listings(Optional.empty(), Optional.empty(), Optional.of(DAY.plusDays(10))))
        .containsExactly(ELSEWHERE);
  }
}
