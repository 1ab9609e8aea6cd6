package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Awards;
import io.butie.application.port.Awards.Award;
import io.butie.application.port.Awards.Slot;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwardsContractTest extends PortContract {

  private static final String PERSON = "p".repeat(64);
  private static final String OTHER = "q".repeat(64);

  private Awards awards;

  @BeforeEach
  void openTheStore() {
    awards = new JdbcAwards(session);
  }

  private static EarlierAward fact(ClaimKind kind) {
    return new EarlierAward(
        kind,
        Optional.of("6-18-02-04 焊工"),
        Optional.of(4),
        Optional.of(CertificateType.SKILL_LEVEL),
        Optional.of(DAY),
        Optional.of("K-1"),
        Optional.of(DAY.minusDays(20)),
        Optional.of(DAY.minusDays(2)),
        AwardState.AWARDED);
  }

  private static Award award(String id, String person, String key, int slot) {
    return new Award(
        id, person, fact(ClaimKind.TRAINING), Optional.of(key), Optional.of(new Slot(2024, slot)));
  }

  private void add(Award... given) {
    doing(() -> awards.add(List.of(given)));
  }

  private List<Award> of(String person) {
    return asking(() -> awards.of(List.of(person))).getOrDefault(person, List.of());
  }

  @Test
  void anAwardIsFoundAsItWasGiven() {
    Award full = award("A", PERSON, "6-18-02-04 焊工/4:专项", 3);
    Award bare =
        new Award(
            "B",
            PERSON,
            new EarlierAward(
                ClaimKind.APPRAISAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AwardState.RECOVERED),
            Optional.empty(),
            Optional.empty());
    add(bare, full, award("C", OTHER, "k", 1));

    assertThat(of(PERSON)).containsExactly(full, bare);
    assertThat(of("nobody")).isEmpty();
  }

  @Test
  void personsAreFoundHoweverManyAreAsked() {
    add(award("A", PERSON, "k", 1));
    List<String> many =
        IntStream.range(0, 1_001).mapToObj(i -> i == 700 ? PERSON : "x" + i).toList();

    assertThat(asking(() -> awards.of(many))).containsOnlyKeys(PERSON);
    assertThat(asking(() -> awards.of(List.of()))).isEmpty();
  }

  /** R38. */
  @Test
  void neverTwice() {
    add(award("A", PERSON, "k", 1));

    assertThat(refusalOf(() -> awards.add(List.of(award("B", PERSON, "k", 2)))))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(of(PERSON)).hasSize(1);
  }

  /** R37. */
  @Test
  void aPlaceOfTheYearIsTakenOnce() {
    add(award("A", PERSON, "k", 3));

    assertThat(refusalOf(() -> awards.add(List.of(award("B", PERSON, "l", 3)))))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(of(PERSON)).hasSize(1);
  }

  @Test
  void otherPeopleKindsYearsAndPlacesAreNoneOfItsBusiness() {
    Award appraisal =
        new Award(
            "A",
            PERSON,
            fact(ClaimKind.APPRAISAL),
            Optional.of("k"),
            Optional.of(new Slot(2023, 1)));
    add(
        award("T", PERSON, "k", 1),
        appraisal,
        award("O", OTHER, "k", 1),
        award("U", PERSON, "l", 2));

    assertThat(of(PERSON)).hasSize(3);
    assertThat(of(OTHER)).hasSize(1);
  }

  @Test
  void awardsThatTakeNothingStandBesideEachOther() {
    Award first =
        new Award("A", PERSON, fact(ClaimKind.TRAINING), Optional.empty(), Optional.empty());
    Award second =
        new Award("B", PERSON, fact(ClaimKind.TRAINING), Optional.empty(), Optional.empty());
    add(first, second);

    assertThat(of(PERSON)).containsExactly(first, second);
  }

  @Test
  void whatIsFreedCanBeTakenAgain() {
    add(award("A", PERSON, "k", 1));
    doing(() -> awards.free("A"));
    assertThat(of(PERSON)).isEmpty();

    add(award("B", PERSON, "k", 1));
    assertThat(of(PERSON)).hasSize(1);
  }
}
