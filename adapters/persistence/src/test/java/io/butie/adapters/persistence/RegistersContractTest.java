package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Registers;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistersContractTest extends PortContract {

  private static final String SCHOOL = "石家庄市焊接技术学校";
  private static final String WELDER = "焊工";
  private static final Standard OLD = new Standard(Samples.MUCH, true);
  private static final Standard NEW = new Standard(Money.ofFen(1), false);

  private Registers registers;

  @BeforeEach
  void openTheStore() {
    registers = new JpaRegisters(session);
  }

  private static Programme programme(Standard standard, LocalDate from, Optional<LocalDate> to) {
    return new Programme(ClaimKind.TRAINING, WELDER, 4, standard, from, to);
  }

  private void addProgrammes() {
    doing(
        () -> registers.addProgrammes(List.of(programme(OLD, DAY, Optional.of(DAY.plusDays(5))))));
    doing(
        () -> registers.addProgrammes(List.of(programme(NEW, DAY.plusDays(5), Optional.empty()))));
  }

  @Test
  void theListsAreReadAsTheyWereAdded() {
    doing(
        () ->
            registers.addListings(
                List.of(
                    new Listing(
                        SCHOOL,
                        SHIJIAZHUANG,
                        ClaimKind.TRAINING,
                        DAY,
                        Optional.of(DAY.plusDays(3))),
                    new Listing(SCHOOL, BAODING, ClaimKind.APPRAISAL, DAY, Optional.empty()))));
    doing(
        () ->
            registers.addListings(
                List.of(
                    new Listing(
                        SCHOOL,
                        SHIJIAZHUANG,
                        ClaimKind.TRAINING,
                        DAY.plusDays(9),
                        Optional.empty()))));

    assertThat(published(DAY.minusDays(1))).isFalse();
    assertThat(published(DAY)).isTrue();
    assertThat(published(DAY.plusDays(3))).as("withdrawn").isFalse();
    assertThat(published(DAY.plusDays(9))).as("listed again").isTrue();
    assertThat(
            asking(registers::institutions).isPublished(SCHOOL, BAODING, ClaimKind.APPRAISAL, DAY))
        .isTrue();
    assertThat(
            asking(registers::institutions).isPublished(SCHOOL, BAODING, ClaimKind.TRAINING, DAY))
        .isFalse();
  }

  private boolean published(LocalDate day) {
    return asking(registers::institutions)
        .isPublished(SCHOOL, SHIJIAZHUANG, ClaimKind.TRAINING, day);
  }

  @Test
  void theCatalogueIsReadWholeOrByTheRowThatHolds() {
    addProgrammes();

    for (int day = -1; day <= 6; day++) {
      LocalDate on = DAY.plusDays(day);
      Optional<Standard> expected = day < 0 ? Optional.empty() : Optional.of(day < 5 ? OLD : NEW);
      assertThat(asking(() -> registers.standard(ClaimKind.TRAINING, WELDER, 4, on)))
          .isEqualTo(expected);
      assertThat(asking(registers::catalogue).standardOn(ClaimKind.TRAINING, WELDER, 4, on))
          .isEqualTo(expected);
    }
    assertThat(asking(() -> registers.standard(ClaimKind.APPRAISAL, WELDER, 4, DAY))).isEmpty();
    assertThat(asking(() -> registers.standard(ClaimKind.TRAINING, WELDER, 5, DAY))).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesAStandardOfNothing() {
    addProgrammes();

    assertThat(refusalOf(() -> sql("UPDATE programme SET standard_fen = 0")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }
}
