package io.butie.adapters.sample;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.LineId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A regular line, open to what its story changes. */
final class LineUnderway {

  FundChannel channel = FundChannel.EMPLOYMENT_SUBSIDY;
  InstitutionId institution;
  String personId = "";
  String personName = "";
  List<String> groups = List.of();
  int level;
  String certificateType = "";
  String certificateNumber = "";
  Optional<LocalDate> certificateDate = Optional.empty();
  Optional<LocalDate> evaluatedOn = Optional.empty();
  String firstAppraisal = "";
  Optional<LocalDate> agreementOn = Optional.empty();
  Optional<LocalDate> employedOn = Optional.empty();
  String exceptionApprovedBy = "";

  LineUnderway(InstitutionId institution) {
    this.institution = institution;
  }

  SampleLine submit(LineId id, ClaimKind kind, SampleClass of, SamplePayee payee) {
    return new SampleLine(
        id,
        kind,
        of.region(),
        channel,
        institution,
        of.id(),
        personId,
        personName,
        groups,
        of.occupation(),
        level,
        certificateType,
        certificateNumber,
        certificateDate,
        evaluatedOn,
        firstAppraisal,
        agreementOn,
        employedOn,
        of.claimedOn(),
        exceptionApprovedBy,
        payee);
  }
}
