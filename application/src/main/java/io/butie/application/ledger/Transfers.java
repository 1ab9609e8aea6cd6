package io.butie.application.ledger;

import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Digest;
import java.time.LocalDate;
import java.util.Optional;

/** Movements of the fund as transfer records of the ledger, and back. */
public final class Transfers {

  private Transfers() {}

  /**
   * The transfer that this movement is.
   *
   * @param id what caused it, such as {@code accrue/L00017}
   * @param subject the line, class or instruction that the money is for
   * @param cause the record that justifies it
   */
  public static TransferRecord of(
      Movement movement, String id, String subject, LedgerRecord cause, LocalDate effectiveOn) {
    return of(movement, id, subject, cause.digest(), effectiveOn);
  }

  /** The transfer that this movement is, justified by a record that was posted before. */
  public static TransferRecord of(
      Movement movement, String id, String subject, Digest cause, LocalDate effectiveOn) {
    return record(movement, id, subject, Optional.empty(), cause, effectiveOn);
  }

  /** The transfer that takes another one back, in full; the ledger accepts it once. */
  public static TransferRecord reversal(
      TransferRecord original, String id, LedgerRecord cause, LocalDate effectiveOn) {
    if (original.reverses().isPresent()) {
      throw new IllegalArgumentException("a reversal is not reversed: " + original.id());
    }
    return record(
        movement(original).reversed(),
        id,
        original.subject(),
        Optional.of(original.id()),
        cause.digest(),
        effectiveOn);
  }

  /**
   * The movement that this record states.
   *
   * @throws IllegalArgumentException where it goes along no arrow, or, for a reversal, back along
   *     none
   */
  public static Movement movement(TransferRecord transfer) {
    Arrow arrow = Arrow.valueOf(transfer.arrow());
    FundAccount from = FundAccount.parse(transfer.credit());
    FundAccount to = FundAccount.parse(transfer.debit());
    return transfer.reverses().isPresent()
        ? Movement.between(arrow, to, from, transfer.amount()).reversed()
        : Movement.between(arrow, from, to, transfer.amount());
  }

  private static TransferRecord record(
      Movement movement,
      String id,
      String subject,
      Optional<String> reverses,
      Digest cause,
      LocalDate effectiveOn) {
    return new TransferRecord(
        movement.from().region(),
        id,
        movement.arrow().name(),
        movement.to().toString(),
        movement.from().toString(),
        movement.amount(),
        subject,
        reverses,
        cause,
        effectiveOn);
  }
}
