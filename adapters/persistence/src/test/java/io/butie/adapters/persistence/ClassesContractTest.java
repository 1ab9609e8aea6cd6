package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.bareClass;
import static io.butie.adapters.persistence.Samples.fullClass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Classes;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.training.TrainingClass;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassesContractTest extends PortContract {

  private static final int MORE_THAN_ONE_QUERY_TAKES = 1_001;

  private Classes classes;

  @BeforeEach
  void openTheStore() {
    classes = new JpaClasses(session);
  }

  private TrainingClass find(String id) {
    return asking(() -> classes.find(new ClassId(id))).orElseThrow();
  }

  @Test
  void aClassIsFoundAsItWasAdded() {
    doing(
        () -> {
          classes.add(fullClass("K-1"));
          classes.add(bareClass("B"));
        });

    assertThat(find("K-1")).isEqualTo(fullClass("K-1"));
    assertThat(find("B")).isEqualTo(bareClass("B"));
    assertThat(asking(() -> classes.find(new ClassId("b")))).isEmpty();
  }

  @Test
  void thoseThatAreThereAreFoundHoweverManyAreAsked() {
    List<ClassId> ids =
        IntStream.range(0, MORE_THAN_ONE_QUERY_TAKES).mapToObj(i -> new ClassId("C" + i)).toList();
    doing(() -> ids.subList(1, ids.size()).forEach(id -> classes.add(bareClass(id.value()))));

    assertThat(asking(() -> classes.findAll(ids)))
        .hasSize(MORE_THAN_ONE_QUERY_TAKES - 1)
        .doesNotContainKey(ids.get(0))
        .containsEntry(ids.get(1000), bareClass("C1000"));
    assertThat(asking(() -> classes.findAll(List.of()))).isEmpty();
  }

  @Test
  void whatChangedIsSaved() {
    doing(() -> classes.add(fullClass("A")));
    TrainingClass closed = fullClass("A").close().orThrow();
    doing(() -> classes.save(closed));

    assertThat(find("A")).isEqualTo(closed);
  }

  @Test
  void aClassIsSavedOnlyAlongTheArrowsOfItsTable() {
    doing(() -> classes.add(bareClass("A")));

    assertThatThrownBy(() -> doing(() -> classes.save(endedClass("A").close().orThrow())))
        .hasMessage("class A cannot go from APPLIED to CLOSED");
    assertThat(find("A")).isEqualTo(bareClass("A"));
  }

  @Test
  void whoChangesWhatSomebodyElseChangedReadsAgain() {
    doing(() -> classes.add(fullClass("A")));
    AtomicInteger tries = new AtomicInteger();
    doing(
        () -> {
          TrainingClass read = classes.find(new ClassId("A")).orElseThrow();
          if (tries.incrementAndGet() == 1) {
            elsewhere(() -> classes.save(spend(classes.find(read.id()).orElseThrow())));
          }
          classes.save(spend(read));
        });

    assertThat(tries).hasValue(2);
    assertThat(find("A").remaining().fen()).isEqualTo(fullClass("A").remaining().fen() - 2);
  }

  private static TrainingClass spend(TrainingClass from) {
    return from.spend(from.region(), from.channel().orElseThrow(), from.fundYear(), Money.ofFen(1))
        .orThrow();
  }

  private void elsewhere(Runnable work) {
    CompletableFuture.runAsync(() -> doing(work)).join();
  }

  private static TrainingClass endedClass(String id) {
    TrainingClass bare = bareClass(id);
    TrainingClass onChannel =
        new TrainingClass(
            bare.id(),
            bare.institution(),
            bare.region(),
            Optional.of(FundChannel.EMPLOYMENT_SUBSIDY),
            bare.fundYear(),
            bare.occupation(),
            bare.level(),
            1,
            bare.startsOn(),
            bare.endsOn(),
            bare.state(),
            bare.approvedOn(),
            Optional.empty(),
            bare.encumbered(),
            bare.remaining());
    return onChannel.approve(Money.ofFen(100), DAY).orThrow();
  }

  @Test
  void anIdIsGivenOnce() {
    doing(() -> classes.add(fullClass("A")));

    assertThat(refusalOf(() -> classes.add(bareClass("A")))).isEqualTo(SqlFailure.DUPLICATE);
    assertThat(find("A")).isEqualTo(fullClass("A"));
  }

  @Test
  void theDatabaseItselfKeepsWhatRemainsBetweenNothingAndAll() {
    doing(() -> classes.add(fullClass("A")));

    assertThat(refusalOf(() -> sql("UPDATE training_class SET remaining_fen = -1")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
    assertThat(refusalOf(() -> sql("UPDATE training_class SET remaining_fen = encumbered_fen + 1")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }
}
