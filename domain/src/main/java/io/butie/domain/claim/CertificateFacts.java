package io.butie.domain.claim;

import io.butie.domain.reference.CertificateType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a decision needs to know of a certificate: not its number.
 *
 * @param numbered whether a number was given
 */
public record CertificateFacts(
    Optional<CertificateType> type, boolean numbered, Optional<LocalDate> date) {}
