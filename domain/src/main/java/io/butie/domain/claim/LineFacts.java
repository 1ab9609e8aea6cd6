package io.butie.domain.claim;

import io.butie.domain.policy.DayOf;
import io.butie.domain.policy.LevelZeroKey;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a decision looks at, derived from a line, and nothing of the person: kept as
 * {@link LineFactsText} with the decision, it gives the same decision again years later.
 *
 * @param identitySound whether there is a name and a well-formed ID number (R59)
 * @param standard the standard that the catalogue had on the rulebook's day (R56)
 * @param inEmployedGroup whether the trainee is in a group that counts as employed
 * @param exceptionApproved whether someone named approved an exception from the annual limit
 * @param earlier the person's awards before this line; none where there is no ID number
 */
public record LineFacts(
    ClaimKind kind,
    FundChannel channel,
    ClassFacts trainingClass,
    boolean identitySound,
    ListStatus institution,
    CertificateFacts certificate,
    String occupation,
    int level,
    Optional<Standard> standard,
    Optional<LocalDate> evaluatedOn,
    Optional<Boolean> firstAppraisal,
    Optional<LocalDate> agreementOn,
    Optional<LocalDate> employedOn,
    boolean inEmployedGroup,
    boolean exceptionApproved,
    LocalDate claimedOn,
    QuotaFacts quota,
    List<EarlierAward> earlier) {

  public LineFacts {
    earlier = List.copyOf(earlier);
  }

  /** The same line, with what stood on record when its turn came. */
  public LineFacts on(List<EarlierAward> awards, QuotaFacts regionQuota) {
    return new LineFacts(
        kind,
        channel,
        trainingClass,
        identitySound,
        institution,
        certificate,
        occupation,
        level,
        standard,
        evaluatedOn,
        firstAppraisal,
        agreementOn,
        employedOn,
        inEmployedGroup,
        exceptionApproved,
        claimedOn,
        regionQuota,
        awards);
  }

  Optional<AwardKey> key(LevelZeroKey rule) {
    return AwardKey.of(occupation, level, certificate.type(), rule);
  }

  Optional<LocalDate> day(DayOf day) {
    return LineDays.day(day, trainingClass, evaluatedOn, certificate.date(), claimedOn);
  }
}
