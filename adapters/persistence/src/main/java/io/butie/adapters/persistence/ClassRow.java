package io.butie.adapters.persistence;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.training.ClassState;
import io.butie.domain.training.ClassTransitions;
import io.butie.domain.training.TrainingClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "training_class")
class ClassRow {

  @Id
  @Column(name = "class_id")
  String id;

  @Column String institution;

  @Column String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "fund_channel")
  @Nullable FundChannel channel;

  @Column(name = "fund_year")
  int fundYear;

  @Column String occupation;

  @Column(name = "skill_level")
  int level;

  @Column int heads;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "ends_on")
  LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "class_state")
  ClassState state;

  @Column(name = "approved_on")
  @Nullable LocalDate approvedOn;

  @Column(name = "refused_because")
  @Nullable String refusedBecause;

  @Column(name = "encumbered_fen")
  long encumberedFen;

  @Column(name = "remaining_fen")
  long remainingFen;

  /** Keeps closing and accruing, or two who accrue, from spending the same money. */
  @Version
  @Column(name = "row_version")
  long version;

  static ClassRow of(TrainingClass from) {
    ClassRow row = new ClassRow();
    row.id = from.id().value();
    row.institution = from.institution();
    row.region = from.region().code();
    row.channel = from.channel().orElse(null);
    row.fundYear = from.fundYear();
    row.occupation = from.occupation();
    row.level = from.level();
    row.heads = from.heads();
    row.startsOn = from.startsOn();
    row.endsOn = from.endsOn();
    row.fill(from);
    return row;
  }

  /** What changes in a class's life, along its table. */
  void take(TrainingClass from) {
    if (from.state() != state
        && !ClassTransitions.TRAINING_CLASS.before(from.state()).contains(state)) {
      throw new IllegalStateException(
          "class " + id + " cannot go from " + state + " to " + from.state());
    }
    fill(from);
  }

  private void fill(TrainingClass from) {
    state = from.state();
    approvedOn = from.approvedOn().orElse(null);
    refusedBecause = from.refusedBecause().map(Reason::text).orElse(null);
    encumberedFen = from.encumbered().fen();
    remainingFen = from.remaining().fen();
  }

  TrainingClass toTrainingClass() {
    return new TrainingClass(
        new ClassId(id),
        institution,
        new Region(region),
        Optional.ofNullable(channel),
        fundYear,
        occupation,
        level,
        heads,
        startsOn,
        endsOn,
        state,
        Optional.ofNullable(approvedOn),
        Optional.ofNullable(refusedBecause).map(Reason::new),
        Money.ofFen(encumberedFen),
        Money.ofFen(remainingFen));
  }
}
