package io.butie.adapters.rest.ledger;

import io.butie.domain.ledger.PeriodSealRecord;
import java.time.LocalDate;

/**
 * A month that is closed.
 *
 * @param id of its record in the ledger
 * @param records how many the region posted under the seal
 * @param balancesDigest SHA-256 over the region's balances, in hex
 */
public record SealView(
    String id,
    String region,
    String month,
    int records,
    int accounts,
    String balancesDigest,
    String sealedBy,
    LocalDate sealedOn) {

  static SealView of(PeriodSealRecord seal) {
    return new SealView(
        seal.id(),
        seal.region().code(),
        seal.period().toString(),
        seal.records(),
        seal.accounts(),
        seal.balancesDigest().hex(),
        seal.sealedBy(),
        seal.sealedOn());
  }
}
