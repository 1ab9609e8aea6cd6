package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Digest;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;

/**
 * Every id is used once by its kind, and a reversal takes one earlier transfer back, once and in
 * full. Of a record it remembers two half digests, not the record: 32 bytes.
 */
final class IdCheck implements RecordCheck {

  /** The places of a transfer's fields in its leaf ({@link RecordKind#TRANSFER}). */
  private static final int ID = 0;

  private static final int ARROW = 1;
  private static final int DEBIT = 2;
  private static final int CREDIT = 3;
  private static final int AMOUNT = 4;
  private static final int REVERSES = 6;

  /** A reversal is not reversed, so it has no content that a reversal could name. */
  private static final Digest NO_TRANSFER = Digest.sha256("no transfer");

  private final MessageDigest sha256 = Digest.newSha256();
  private final HalfDigests contentById;
  private final Set<String> reversed = new HashSet<>();
  private long ids;

  /** With room for so many records; more may come. */
  IdCheck(int expected) {
    contentById = new HalfDigests(expected);
  }

  @Override
  public void see(ShownRecord shown) {
    LedgerRecord record = shown.record();
    boolean isNew = contentById.put(key(shown, ID), content(shown));
    unless(isNew, () -> record.kind() + " " + record.id() + " is there twice");
    ids++;
    if (record instanceof TransferRecord transfer && transfer.reverses().isPresent()) {
      reverses(shown, transfer.reverses().get());
    }
  }

  private void reverses(ShownRecord reversal, String original) {
    unless(reversed.add(original), () -> original + " is reversed twice");
    unless(
        contentById.holds(key(reversal, REVERSES), turnedRound(reversal)),
        () -> "does not take back, in full, an earlier transfer " + original);
  }

  /** Of the record of the same kind that this field names. */
  private Digest key(ShownRecord shown, int field) {
    sha256.update((byte) shown.record().kind().code());
    shown.leaf().addFields(field, field + 1, sha256);
    return Digest.of(sha256);
  }

  private Digest content(ShownRecord shown) {
    if (shown.record() instanceof TransferRecord transfer && transfer.reverses().isEmpty()) {
      shown.leaf().addFields(ARROW, REVERSES, sha256);
      return Digest.of(sha256);
    }
    return NO_TRANSFER;
  }

  /** Arrow, accounts, amount and subject of what the reversal takes back: accounts exchanged. */
  private Digest turnedRound(ShownRecord reversal) {
    LeafBuffer leaf = reversal.leaf();
    leaf.addFields(ARROW, DEBIT, sha256);
    leaf.addFields(CREDIT, AMOUNT, sha256);
    leaf.addFields(DEBIT, CREDIT, sha256);
    leaf.addFields(AMOUNT, REVERSES, sha256);
    return Digest.of(sha256);
  }

  @Override
  public void report(Checked checked) {
    checked.count("ids used once", ids);
    checked.count("reversals of one transfer, in full", reversed.size());
  }
}
