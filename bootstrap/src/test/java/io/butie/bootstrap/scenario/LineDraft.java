package io.butie.bootstrap.scenario;

import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.Payees.Account;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A line that keeps every rule, and what a test changes about it. The trainee holds a skill-level
 * certificate of two days after the class and is not employed: 80 % (R45).
 */
record LineDraft(
    String id,
    ClassDraft of,
    String person,
    ClaimKind kind,
    Region region,
    Optional<CertificateType> certificate,
    Optional<LocalDate> employedOn,
    PayeeId payee,
    Optional<Account> ownAccount) {

  static LineDraft of(String id, ClassDraft of, String person) {
    return new LineDraft(
        id,
        of,
        person,
        ClaimKind.TRAINING,
        of.region(),
        Optional.of(CertificateType.SKILL_LEVEL),
        Optional.empty(),
        new PayeeId(Province.institutionOf(of.region())),
        Optional.empty());
  }

  LineDraft employed() {
    return new LineDraft(
        id,
        of,
        person,
        kind,
        region,
        certificate,
        Optional.of(of.endsOn().plusDays(3)),
        payee,
        ownAccount);
  }

  LineDraft withoutCertificate() {
    return new LineDraft(
        id, of, person, kind, region, Optional.empty(), employedOn, payee, ownAccount);
  }

  LineDraft paidTo(PayeeId other) {
    return new LineDraft(
        id, of, person, kind, region, certificate, employedOn, other, Optional.empty());
  }

  /** The trainee paid the fee and is paid on their own account. */
  LineDraft paidToTrainee(Account account) {
    return new LineDraft(
        id, of, person, kind, region, certificate, employedOn, payee, Optional.of(account));
  }

  /** The evaluation body's claim for the same trainee's first, free appraisal (R39–R42). */
  LineDraft asAppraisal() {
    return new LineDraft(
        id,
        of,
        person,
        ClaimKind.APPRAISAL,
        region,
        certificate,
        employedOn,
        new PayeeId(Province.evaluationBodyOf(region)),
        ownAccount);
  }

  LocalDate claimedOn() {
    return of.endsOn().plusDays(5);
  }

  Submission submission() {
    boolean appraisal = kind == ClaimKind.APPRAISAL;
    LocalDate certified = of.endsOn().plusDays(2);
    return new Submission(
        new LineId(id),
        new ClaimLine(
            kind,
            region,
            of.channel().orElse(FundChannel.EMPLOYMENT_SUBSIDY),
            appraisal ? Province.evaluationBodyOf(region) : Province.institutionOf(of.region()),
            new ClassFacts(
                Optional.of(of.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                of.startsOn(),
                of.endsOn()),
            Optional.of(person),
            Optional.of("李明"),
            Set.of("RURAL_TRANSFER_WORKER"),
            of.occupation(),
            Province.LEVEL,
            certificate,
            certificate.map(type -> "C-" + id),
            certificate.map(type -> certified),
            Optional.of(certified),
            appraisal ? Optional.of(true) : Optional.empty(),
            appraisal ? Optional.of(certified) : Optional.empty(),
            employedOn,
            claimedOn(),
            Optional.empty()),
        Province.FUND_YEAR,
        payee,
        ownAccount);
  }
}
