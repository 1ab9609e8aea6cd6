package io.butie.adapters.files;

import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.Optional;

/** An earlier award that stands in nobody's way, until a test changes one thing about it. */
record Award(
    ClaimKind kind,
    String occupation,
    String level,
    String type,
    String date,
    String classId,
    String startsOn,
    String endsOn,
    AwardState state) {

  static Award of(ClaimKind kind) {
    return new Award(
        kind,
        "6-01-01-01",
        "4",
        "SKILL_LEVEL",
        "2022-03-31",
        "C0",
        "2022-03-01",
        "2022-03-10",
        AwardState.PAID);
  }

  static Award training() {
    return of(ClaimKind.TRAINING);
  }

  Award occupation(String value) {
    return new Award(kind, value, level, type, date, classId, startsOn, endsOn, state);
  }

  Award level(String value) {
    return new Award(kind, occupation, value, type, date, classId, startsOn, endsOn, state);
  }

  Award type(String value) {
    return new Award(kind, occupation, level, value, date, classId, startsOn, endsOn, state);
  }

  Award date(String value) {
    return new Award(kind, occupation, level, type, value, classId, startsOn, endsOn, state);
  }

  Award classId(String value) {
    return new Award(kind, occupation, level, type, date, value, startsOn, endsOn, state);
  }

  Award days(String from, String to) {
    return new Award(kind, occupation, level, type, date, classId, from, to, state);
  }

  Award state(AwardState value) {
    return new Award(kind, occupation, level, type, date, classId, startsOn, endsOn, value);
  }

  EarlierAward onRecord() {
    return new EarlierAward(
        kind,
        text(occupation),
        text(level).map(Integer::valueOf),
        text(type).map(CertificateType::valueOf),
        text(date).map(LocalDate::parse),
        text(classId),
        text(startsOn).map(LocalDate::parse),
        text(endsOn).map(LocalDate::parse),
        state);
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }
}
