package io.butie.adapters.rest.ledger;

import io.butie.application.audit.Signatures.Signature;
import io.butie.domain.ledger.LedgerEntry;
import java.time.Instant;

/**
 * A name under a record.
 *
 * @param signedAs the record's field, such as {@code approved_by}
 */
public record SignatureView(
    long sequence,
    Instant bookedAt,
    String region,
    String kind,
    String id,
    String signedAs,
    String user) {

  static SignatureView of(LedgerEntry entry, Signature signature) {
    return new SignatureView(
        entry.sequence(),
        entry.bookedAt(),
        entry.record().region().code(),
        entry.record().kind().name(),
        entry.record().id(),
        signature.role(),
        signature.user());
  }
}
