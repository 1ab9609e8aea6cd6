package io.butie.adapters.sample;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim line as it was submitted, mistakes included. Text that is missing is empty.
 *
 * @param institution who claims: for an appraisal, the evaluation body
 * @param personId GB 11643, or a number that fails it
 * @param groups the trainee's groups (R13), the primary one first
 * @param certificateType one of the six (R35)
 * @param firstAppraisal Y, N, or empty where not declared
 * @param exceptionApprovedBy who approved a fourth award in the year (R37)
 * @param payee whom an award goes to
 */
public record SampleLine(
    LineId id,
    ClaimKind kind,
    Region region,
    FundChannel channel,
    InstitutionId institution,
    ClassId classId,
    String personId,
    String personName,
    List<String> groups,
    String occupation,
    int level,
    String certificateType,
    String certificateNumber,
    Optional<LocalDate> certificateDate,
    Optional<LocalDate> evaluatedOn,
    String firstAppraisal,
    Optional<LocalDate> agreementOn,
    Optional<LocalDate> employedOn,
    LocalDate claimedOn,
    String exceptionApprovedBy,
    SamplePayee payee) {}
