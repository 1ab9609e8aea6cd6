package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Fen moved from one account to another: the only thing that changes a balance.
 *
 * <p>A reversal carries the arrow of what it reverses, with the accounts exchanged.
 *
 * @param arrow the name of the arrow of the account diagram
 * @param debit the account that the money goes to; its balance grows
 * @param credit the account that the money comes from; its balance shrinks
 * @param amount in fen, more than zero
 * @param subject what the money is for: a line, a class, an instruction
 * @param reverses the id of the transfer that this one reverses, in full
 * @param cause the {@link LedgerRecord#digest} of the record that justifies this transfer
 */
public record TransferRecord(
    Region region,
    String id,
    String arrow,
    String debit,
    String credit,
    Money amount,
    String subject,
    Optional<String> reverses,
    Digest cause,
    LocalDate effectiveOn)
    implements LedgerRecord {

  public TransferRecord {
    RecordIds.require(id);
    if (amount.isZero()) {
      throw new IllegalArgumentException("a transfer moves more than nothing: " + id);
    }
    if (debit.equals(credit)) {
      throw new IllegalArgumentException("a transfer has two accounts: " + id);
    }
  }

  static TransferRecord read(Region region, FieldReader in) {
    return new TransferRecord(
        region,
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.money(),
        in.text(),
        in.optionalText(),
        in.digest(),
        in.date());
  }

  /**
   * What it adds to the account, in fen: below zero where it takes, zero where it leaves it alone.
   */
  public long changeOf(String account) {
    return debit.equals(account) ? amount.fen() : credit.equals(account) ? -amount.fen() : 0;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.TRANSFER;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(arrow),
        Value.text(debit),
        Value.text(credit),
        Value.integer(amount.fen()),
        Value.text(subject),
        Value.optionalText(reverses),
        Value.digest(cause),
        Value.date(effectiveOn));
  }
}
