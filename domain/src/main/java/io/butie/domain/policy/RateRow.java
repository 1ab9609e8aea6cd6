package io.butie.domain.policy;

import io.butie.domain.money.Rate;
import io.butie.domain.reference.CertificateType;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the rate table (R44–R46).
 *
 * @param certificates the certificates that the row is for; empty where it is for none held
 * @param newOccupation the row is only for such occupations; empty where it does not matter
 * @param employed the row is only for such trainees; empty where it does not matter
 */
public record RateRow(
    int number,
    Set<CertificateType> certificates,
    Optional<Boolean> newOccupation,
    Optional<Boolean> employed,
    Rate rate,
    Clause clause) {

  public RateRow {
    certificates = Set.copyOf(certificates);
  }

  boolean fits(Optional<CertificateType> held, boolean isNew, boolean isEmployed) {
    return held.map(certificates::contains).orElse(certificates.isEmpty())
        && newOccupation.map(wanted -> wanted == isNew).orElse(true)
        && employed.map(wanted -> wanted == isEmployed).orElse(true);
  }
}
