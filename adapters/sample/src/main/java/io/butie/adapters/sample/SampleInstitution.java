package io.butie.adapters.sample;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A training institution (R17) or an evaluation body (R23), on its region's published list.
 *
 * @param id its unified social credit code
 * @param kind what it may claim
 */
public record SampleInstitution(
    InstitutionId id,
    Region region,
    ClaimKind kind,
    String name,
    LocalDate publishedOn,
    Optional<LocalDate> withdrawnOn,
    SamplePayee basicAccount) {}
