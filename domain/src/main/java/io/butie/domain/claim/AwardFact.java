package io.butie.domain.claim;

import java.util.Optional;
import java.util.function.Function;

/** The facts of an earlier award by name, as {@link LineFactsText} writes them. */
enum AwardFact {
  CERTIFICATE_DATE("certificate.date", EarlierAward::certificateDate),
  CERTIFICATE_TYPE("certificate.type", EarlierAward::certificateType),
  CLASS_ENDS_ON("class.ends_on", EarlierAward::classEndsOn),
  CLASS_ID("class.id", EarlierAward::classId),
  CLASS_STARTS_ON("class.starts_on", EarlierAward::classStartsOn),
  KIND("kind", award -> Optional.of(award.kind())),
  LEVEL("level", EarlierAward::level),
  OCCUPATION("occupation", EarlierAward::occupation),
  STATE("state", award -> Optional.of(award.state()));

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // the functions are method references without state
  private final Function<EarlierAward, Optional<?>> value;

  AwardFact(String key, Function<EarlierAward, Optional<?>> value) {
    this.key = key;
    this.value = value;
  }

  String key() {
    return key;
  }

  /** The value as text; empty where it is unknown. */
  String of(EarlierAward award) {
    return value.apply(award).map(Object::toString).orElse("");
  }
}
