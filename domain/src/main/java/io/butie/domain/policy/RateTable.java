package io.butie.domain.policy;

import io.butie.domain.reference.CertificateType;
import java.util.List;
import java.util.Optional;

/** The rate of the training standard, by the first row that fits (三(五) R44–R46). */
public record RateTable(List<RateRow> rows) {

  /** Throws IllegalArgumentException where some trainee would have no row. */
  public RateTable {
    rows = List.copyOf(rows);
    for (boolean isNew : new boolean[] {true, false}) {
      for (boolean isEmployed : new boolean[] {true, false}) {
        find(rows, Optional.empty(), isNew, isEmployed);
        for (CertificateType held : CertificateType.values()) {
          find(rows, Optional.of(held), isNew, isEmployed);
        }
      }
    }
  }

  /** The row for a trainee who holds that certificate, or none. */
  public RateRow rowFor(Optional<CertificateType> held, boolean isNew, boolean isEmployed) {
    return find(rows, held, isNew, isEmployed);
  }

  private static RateRow find(
      List<RateRow> rows, Optional<CertificateType> held, boolean isNew, boolean isEmployed) {
    for (RateRow row : rows) {
      if (row.fits(held, isNew, isEmployed)) {
        return row;
      }
    }
    throw new IllegalArgumentException(
        "no rate for certificate " + held + ", new " + isNew + ", employed " + isEmployed);
  }
}
