package io.butie.bootstrap.demo;

import io.butie.adapters.sample.SampleAward;
import io.butie.adapters.sample.SampleClass;
import io.butie.adapters.sample.SampleInstitution;
import io.butie.adapters.sample.SampleLine;
import io.butie.adapters.sample.SamplePayee;
import io.butie.adapters.sample.SampleProgramme;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.intake.PastAwards.PastAward;
import io.butie.application.port.Payees.Account;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.training.ClassApplication;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.util.Optional;
import java.util.Set;

/** The sample's records as what the use cases take. */
final class SampleIntake {

  static final int FUND_YEAR = 2023;

  private SampleIntake() {}

  static Listing listing(SampleInstitution from) {
    return new Listing(
        from.id().value(), from.region(), from.kind(), from.publishedOn(), from.withdrawnOn());
  }

  static Programme programme(SampleProgramme from) {
    return new Programme(
        from.kind(),
        from.occupation(),
        from.level(),
        new Standard(from.standard(), from.newOccupation()),
        from.from(),
        from.to());
  }

  static PastAward award(SampleAward from) {
    return new PastAward(
        from.id(),
        from.personId(),
        new EarlierAward(
            from.kind(),
            Optional.of(from.occupation()),
            Optional.of(from.level()),
            present(from.certificateType()).map(CertificateType::valueOf),
            Optional.of(from.certificateDate()),
            present(from.classId()),
            Optional.of(from.classStartsOn()),
            Optional.of(from.classEndsOn()),
            AwardState.valueOf(from.state().name())));
  }

  static ClassApplication application(SampleClass from) {
    return new ClassApplication(
        from.id(),
        from.institution().value(),
        from.region(),
        from.channel(),
        FUND_YEAR,
        from.occupation(),
        from.level(),
        from.plannedHeads(),
        from.startsOn(),
        from.endsOn());
  }

  static Submission submission(SampleLine from, SampleClass of) {
    return new Submission(
        from.id(),
        line(from, of),
        FUND_YEAR,
        from.payee().id(),
        from.payee().kind() == SamplePayee.Kind.TRAINEE
            ? Optional.of(account(from.payee()))
            : Optional.empty());
  }

  private static ClaimLine line(SampleLine from, SampleClass of) {
    return new ClaimLine(
        from.kind(),
        from.region(),
        from.channel(),
        from.institution().value(),
        new ClassFacts(
            Optional.of(from.classId().value()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            of.startsOn(),
            of.endsOn()),
        present(from.personId()),
        present(from.personName()),
        Set.copyOf(from.groups()),
        from.occupation(),
        from.level(),
        present(from.certificateType()).map(CertificateType::valueOf),
        present(from.certificateNumber()),
        from.certificateDate(),
        from.evaluatedOn(),
        present(from.firstAppraisal()).map("Y"::equals),
        from.agreementOn(),
        from.employedOn(),
        from.claimedOn(),
        present(from.exceptionApprovedBy()));
  }

  static Account account(SamplePayee from) {
    return new Account(from.account(), from.holder(), from.bank());
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
