package io.butie.domain.claim;

import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A claim line as it was submitted: one person, one certificate, one subsidy. Carries personal
 * data; {@link LineDerivation} leaves it behind.
 *
 * @param region where it is claimed
 * @param institution the training institution, or for an appraisal the evaluation body
 * @param groups the trainee groups, as written; the notice's list is open (R13)
 * @param level 5 初级 to 1 高级技师; 0 none
 * @param firstAppraisal what was declared; empty where nothing was
 * @param agreementOn when the free-appraisal agreement was signed (R40)
 * @param exceptionApprovedBy who approved an exception from the annual limit (原则上, R37)
 */
public record ClaimLine(
    ClaimKind kind,
    Region region,
    FundChannel channel,
    String institution,
    ClassFacts trainingClass,
    Optional<String> personId,
    Optional<String> personName,
    Set<String> groups,
    String occupation,
    int level,
    Optional<CertificateType> certificateType,
    Optional<String> certificateNumber,
    Optional<LocalDate> certificateDate,
    Optional<LocalDate> evaluatedOn,
    Optional<Boolean> firstAppraisal,
    Optional<LocalDate> agreementOn,
    Optional<LocalDate> employedOn,
    LocalDate claimedOn,
    Optional<String> exceptionApprovedBy) {

  public ClaimLine {
    personId = personId.map(ClaimLine::upperCase);
    groups = Set.copyOf(groups);
  }

  /** An ID number is upper-cased before every test (R59). */
  public static String upperCase(String personId) {
    return personId.toUpperCase(Locale.ROOT);
  }

  /** The same line, with its class as the register has it. */
  public ClaimLine inClass(ClassFacts registered) {
    return new ClaimLine(
        kind,
        region,
        channel,
        institution,
        registered,
        personId,
        personName,
        groups,
        occupation,
        level,
        certificateType,
        certificateNumber,
        certificateDate,
        evaluatedOn,
        firstAppraisal,
        agreementOn,
        employedOn,
        claimedOn,
        exceptionApprovedBy);
  }

  /** No personal data in logs: a line prints its kind, region and class only. */
  @Override
  public String toString() {
    return kind + " in " + region + ", class " + trainingClass.id().orElse("unknown");
  }
}
