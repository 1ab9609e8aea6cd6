package io.butie.adapters.sample;

import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.TraineeGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What each story changes in a regular line. */
final class Alterations {

  /** Days from the end of a class to the certificate after a late evaluation. */
  static final int LATEST_CERTIFICATE_DAY = 14;

  /** 高级技师 */
  static final int TOP_LEVEL = 1;

  private Alterations() {}

  static void tell(LineStory story, LineUnderway line, SampleClass of) {
    switch (story) {
      case CLAIMS_ANOTHER_CHANNEL -> line.channel = another(line.channel);
      case IDENTITY_MISTYPED -> line.personId = IdentityNumbers.mistyped(line.personId);
      case IMPOSSIBLE_BIRTHDAY ->
          line.personId = IdentityNumbers.withImpossibleBirthday(line.personId);
      case NAME_BLANK -> line.personName = "";
      case NO_CERTIFICATE -> {
        line.certificateType = "";
        line.certificateNumber = "";
        line.certificateDate = Optional.empty();
      }
      case CERTIFICATE_UNNUMBERED -> line.certificateNumber = "";
      case CERTIFICATE_BEFORE_CLASS_ENDED -> {
        line.evaluatedOn = Optional.of(of.endsOn().minusDays(1));
        line.certificateDate = line.evaluatedOn;
      }
      case CERTIFICATE_AFTER_CLAIM ->
          line.certificateDate = Optional.of(of.claimedOn().plusDays(3));
      case LEVEL_WITHOUT_STANDARD -> line.level = TOP_LEVEL;
      case LATE_EVALUATION -> {
        LocalDate late = of.endsOn().plusDays(LATEST_CERTIFICATE_DAY - 2L);
        line.evaluatedOn = Optional.of(late);
        line.certificateDate = Optional.of(late.plusDays(2));
      }
      case EVALUATED_AFTER_CERTIFICATE -> {
        line.certificateDate = Optional.of(of.endsOn().plusDays(1));
        line.evaluatedOn = Optional.of(of.endsOn().plusDays(3));
      }
      case EMPLOYEE_BY_GROUP_ONLY -> {
        line.groups = List.of(TraineeGroup.ENTERPRISE_EMPLOYEE.name());
        line.employedOn = Optional.empty();
      }
      case FOURTH_WITH_EXCEPTION, FOURTH_AFTER_ANOTHER_CLASS_WITH_EXCEPTION ->
          line.exceptionApprovedBy = "hr-supervisor-" + of.region();
      case TWICE_IN_CLASS,
          REPEAT_OF_EARLIER_YEAR,
          REPEAT_OF_RETURNED,
          REPEAT_OF_RECOVERED,
          REPEAT_IN_ANOTHER_REGION,
          FOURTH_OF_YEAR,
          FOURTH_AFTER_ANOTHER_CLASS,
          THIRD_OF_YEAR,
          OVERLAPS_RECORD,
          OVERLAPS_ANOTHER_CLASS,
          SECOND_CLASS,
          TWO_EARLIER_THIS_YEAR -> {
        // told by the person's other awards, not by the line
      }
    }
  }

  static void tell(AppraisalStory story, LineUnderway line) {
    switch (story) {
      case DECLARED_NOT_FIRST -> line.firstAppraisal = "N";
      case NOT_FIRST_BY_RECORD, NOT_DECLARED -> line.firstAppraisal = "";
      case NO_AGREEMENT -> line.agreementOn = Optional.empty();
      case AGREEMENT_AFTER_EVALUATION ->
          line.agreementOn = line.evaluatedOn.map(day -> day.plusDays(1));
      case COMPLETION_CERTIFICATE ->
          line.certificateType = CertificateType.TRAINING_COMPLETION.name();
      case REGULAR, BODY_WITHDRAWN -> {
        // the line itself is regular
      }
    }
  }

  private static FundChannel another(FundChannel channel) {
    return channel == FundChannel.EMPLOYMENT_SUBSIDY
        ? FundChannel.SKILL_UPGRADE
        : FundChannel.EMPLOYMENT_SUBSIDY;
  }
}
