package io.butie.adapters.persistence;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.training.Programme;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "programme")
class ProgrammeRow {

  @Id
  @Column(name = "programme_id")
  long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_kind")
  ClaimKind kind;

  @Column String occupation;

  @Column(name = "skill_level")
  int level;

  @Column(name = "standard_fen")
  long standardFen;

  /** 1 where the occupation is one that 人社部 published as new, else 0. */
  @Column(name = "new_occupation")
  short newOccupation;

  @Column(name = "valid_from")
  LocalDate from;

  @Column(name = "valid_to")
  @Nullable LocalDate to;

  static ProgrammeRow of(long id, Programme programme) {
    ProgrammeRow row = new ProgrammeRow();
    row.id = id;
    row.kind = programme.kind();
    row.occupation = programme.occupation();
    row.level = programme.level();
    row.standardFen = programme.standard().amount().fen();
    row.newOccupation = (short) (programme.standard().newOccupation() ? 1 : 0);
    row.from = programme.from();
    row.to = programme.to().orElse(null);
    return row;
  }

  Programme toProgramme() {
    return new Programme(
        kind,
        occupation,
        level,
        new Standard(Money.ofFen(standardFen), newOccupation == 1),
        from,
        Optional.ofNullable(to));
  }
}
