package io.butie.domain.claim;

import io.butie.domain.policy.Standard;
import java.util.Optional;
import java.util.function.Function;

/** The facts of a line by name, as findings cite them and {@link LineFactsText} writes them. */
public enum Fact {
  AGREEMENT_ON("agreement_on", line -> text(line.agreementOn())),
  CERTIFICATE_DATE("certificate.date", line -> text(line.certificate().date())),
  CERTIFICATE_NUMBERED("certificate.numbered", line -> text(line.certificate().numbered())),
  CERTIFICATE_TYPE("certificate.type", line -> text(line.certificate().type())),
  CHANNEL("channel", line -> line.channel().name()),
  CLAIMED_ON("claimed_on", line -> line.claimedOn().toString()),
  CLASS_APPROVED_ON("class.approved_on", line -> text(line.trainingClass().approvedOn())),
  CLASS_CHANNEL("class.channel", line -> text(line.trainingClass().channel())),
  CLASS_ENDS_ON("class.ends_on", line -> line.trainingClass().endsOn().toString()),
  CLASS_ID("class.id", line -> text(line.trainingClass().id())),
  CLASS_REGION("class.region", line -> text(line.trainingClass().region())),
  CLASS_STARTS_ON("class.starts_on", line -> line.trainingClass().startsOn().toString()),
  EMPLOYED_GROUP("employed_group", line -> text(line.inEmployedGroup())),
  EMPLOYED_ON("employed_on", line -> text(line.employedOn())),
  EVALUATED_ON("evaluated_on", line -> text(line.evaluatedOn())),
  EXCEPTION_APPROVED("exception_approved", line -> text(line.exceptionApproved())),
  FIRST_APPRAISAL("first_appraisal", line -> line.firstAppraisal().map(Fact::text).orElse("")),
  IDENTITY_SOUND("identity_sound", line -> text(line.identitySound())),
  INSTITUTION("institution", line -> line.institution().name()),
  KIND("kind", line -> line.kind().name()),
  LEVEL("level", line -> Integer.toString(line.level())),
  OCCUPATION("occupation", LineFacts::occupation),
  QUOTA_AWARDED("quota.awarded", line -> Long.toString(line.quota().awarded())),
  QUOTA_TOTAL(
      "quota.total",
      line ->
          line.quota().total().isPresent() ? Long.toString(line.quota().total().getAsLong()) : ""),
  STANDARD_FEN(
      "standard.fen", line -> text(line.standard().map(standard -> standard.amount().fen()))),
  STANDARD_NEW_OCCUPATION(
      "standard.new_occupation",
      line -> line.standard().map(Standard::newOccupation).map(Fact::text).orElse(""));

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // the functions are method references without state
  private final Function<LineFacts, String> value;

  Fact(String key, Function<LineFacts, String> value) {
    this.key = key;
    this.value = value;
  }

  public String key() {
    return key;
  }

  /** The value as text; empty where it is unknown. */
  public String of(LineFacts line) {
    return value.apply(line);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String text(boolean value) {
    return value ? "Y" : "N";
  }
}
