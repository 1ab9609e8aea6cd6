package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Digest;
import java.util.HashSet;
import java.util.Set;

/**
 * Every id is used once by its kind, and a reversal takes one earlier transfer back, once and in
 * full. Of a record it remembers two half digests, not the record: 32 bytes.
 */
final class IdCheck implements RecordCheck {

  private final HalfDigests contentById = new HalfDigests();
  private final Set<String> reversed = new HashSet<>();
  private long ids;

  @Override
  public void see(LedgerEntry entry) {
    LedgerRecord record = entry.record();
    boolean isNew = contentById.put(key(record.kind(), record.id()), content(record));
    unless(isNew, record.kind() + " " + record.id() + " is there twice");
    ids++;
    if (record instanceof TransferRecord transfer && transfer.reverses().isPresent()) {
      reverses(transfer, transfer.reverses().get());
    }
  }

  private void reverses(TransferRecord reversal, String original) {
    unless(reversed.add(original), original + " is reversed twice");
    Digest turnedRound =
        movement(
            reversal.arrow(),
            /* debit= */ reversal.credit(),
            /* credit= */ reversal.debit(),
            reversal.amount().fen(),
            reversal.subject());
    unless(
        contentById.holds(key(RecordKind.TRANSFER, original), turnedRound),
        "does not take back, in full, an earlier transfer " + original);
  }

  private static Digest key(RecordKind kind, String id) {
    return Digest.sha256(kind + "\n" + id);
  }

  /** A reversal is not reversed, so it has no content that a reversal could name. */
  private static Digest content(LedgerRecord record) {
    if (record instanceof TransferRecord transfer && transfer.reverses().isEmpty()) {
      return movement(
          transfer.arrow(),
          transfer.debit(),
          transfer.credit(),
          transfer.amount().fen(),
          transfer.subject());
    }
    return Digest.sha256("no transfer");
  }

  private static Digest movement(
      String arrow, String debit, String credit, long fen, String subject) {
    return Digest.sha256(
        "transfer\n" + arrow + "\n" + debit + "\n" + credit + "\n" + fen + "\n" + subject);
  }

  @Override
  public void report(Checked checked) {
    checked.count("ids used once", ids);
    checked.count("reversals of one transfer, in full", reversed.size());
  }
}
