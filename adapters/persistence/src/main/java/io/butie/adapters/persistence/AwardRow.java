package io.butie.adapters.persistence;

import io.butie.application.port.Awards.Award;
import io.butie.application.port.Awards.Slot;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
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
@Table(name = "award")
class AwardRow {

  @Id
  @Column(name = "award_id")
  String id;

  @Column(name = "person_index")
  String person;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_kind")
  ClaimKind kind;

  @Column @Nullable String occupation;

  @Column(name = "skill_level")
  @Nullable Integer level;

  @Enumerated(EnumType.STRING)
  @Column(name = "certificate_type")
  @Nullable CertificateType certificateType;

  @Column(name = "certificate_date")
  @Nullable LocalDate certificateDate;

  @Column(name = "class_id")
  @Nullable String classId;

  @Column(name = "class_starts_on")
  @Nullable LocalDate classStartsOn;

  @Column(name = "class_ends_on")
  @Nullable LocalDate classEndsOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "award_state")
  AwardState state;

  /** Person, kind and key: never twice. */
  @Column(name = "live_key")
  @Nullable String liveKey;

  /** Person, year and number: three a year. */
  @Column(name = "live_slot")
  @Nullable String liveSlot;

  static AwardRow of(Award from) {
    AwardRow row = new AwardRow();
    EarlierAward award = from.award();
    row.id = from.id();
    row.person = from.person();
    row.kind = award.kind();
    row.occupation = award.occupation().orElse(null);
    row.level = award.level().orElse(null);
    row.certificateType = award.certificateType().orElse(null);
    row.certificateDate = award.certificateDate().orElse(null);
    row.classId = award.classId().orElse(null);
    row.classStartsOn = award.classStartsOn().orElse(null);
    row.classEndsOn = award.classEndsOn().orElse(null);
    row.state = award.state();
    row.liveKey = from.key().map(key -> row.keyPrefix() + key).orElse(null);
    row.liveSlot =
        from.slot().map(slot -> row.person + ":" + slot.year() + ":" + slot.number()).orElse(null);
    return row;
  }

  private String keyPrefix() {
    return person + ":" + kind + ":";
  }

  Award toAward() {
    return new Award(
        id,
        person,
        new EarlierAward(
            kind,
            Optional.ofNullable(occupation),
            Optional.ofNullable(level),
            Optional.ofNullable(certificateType),
            Optional.ofNullable(certificateDate),
            Optional.ofNullable(classId),
            Optional.ofNullable(classStartsOn),
            Optional.ofNullable(classEndsOn),
            state),
        Optional.ofNullable(liveKey).map(key -> key.substring(keyPrefix().length())),
        Optional.ofNullable(liveSlot).map(AwardRow::slot));
  }

  private static Slot slot(String text) {
    String[] parts = text.split(":", -1);
    return new Slot(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
