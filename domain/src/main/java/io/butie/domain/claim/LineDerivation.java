package io.butie.domain.claim;

import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.IdentityNumber;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Derives from a line, the lists and the catalogue what a decision looks at, without the person.
 */
public final class LineDerivation {

  private final Rulebook rulebook;
  private final Standards standards;
  private final PublishedLists lists;

  public LineDerivation(Rulebook rulebook, Standards standards, PublishedLists lists) {
    this.rulebook = rulebook;
    this.standards = standards;
    this.lists = lists;
  }

  /** The facts of the line, before what stands on record is added when its turn comes. */
  public LineFacts derive(ClaimLine line) {
    return new LineFacts(
        line.kind(),
        line.channel(),
        line.trainingClass(),
        identitySound(line),
        listStatus(line),
        new CertificateFacts(
            line.certificateType(), line.certificateNumber().isPresent(), line.certificateDate()),
        line.occupation(),
        line.level(),
        standard(line),
        line.evaluatedOn(),
        line.firstAppraisal(),
        line.agreementOn(),
        line.employedOn(),
        !Collections.disjoint(line.groups(), rulebook.employment().groups()),
        line.exceptionApprovedBy().filter(name -> !isBlank(name)).isPresent(),
        line.claimedOn(),
        QuotaFacts.NO_LIMIT,
        List.of());
  }

  private static boolean identitySound(ClaimLine line) {
    return line.personName().filter(name -> !isBlank(name)).isPresent()
        && line.personId()
            .filter(number -> IdentityNumber.isWellFormed(number, line.claimedOn()))
            .isPresent();
  }

  private ListStatus listStatus(ClaimLine line) {
    var days =
        line.kind() == ClaimKind.TRAINING
            ? rulebook.dates().trainingListDay()
            : rulebook.dates().appraisalListDay();
    return line.trainingClass()
        .region()
        .flatMap(
            region ->
                LineDays.first(days, line)
                    .map(day -> lists.isPublished(line.institution(), region, line.kind(), day)))
        .map(listed -> listed ? ListStatus.LISTED : ListStatus.NOT_LISTED)
        .orElse(ListStatus.UNKNOWN);
  }

  private Optional<Standard> standard(ClaimLine line) {
    return LineDays.first(rulebook.dates().standardDay(), line)
        .flatMap(day -> standards.on(line.kind(), line.occupation(), line.level(), day));
  }

  /** Blank in Chinese too: an ideographic space names nobody. */
  private static boolean isBlank(String name) {
    return name.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
