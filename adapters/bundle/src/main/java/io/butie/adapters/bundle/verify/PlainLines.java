package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.RecordLine;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads record lines without rare escapes, which nearly all are, straight from their bytes to the
 * record and the bytes of its leaf, in one pass. It takes a part of what {@link RecordLine#parse}
 * takes and nothing else: a line that it does not take is read there, strictly and with words for
 * what is wrong.
 */
final class PlainLines {

  private final PlainBytes in = new PlainBytes();
  private final LeafBuffer leaf;
  private final PlainFields fields;
  private final List<KindText> kinds = new ArrayList<>();

  /** Writes to this leaf. */
  PlainLines(LeafBuffer leaf) {
    this.leaf = leaf;
    this.fields = new PlainFields(in, leaf);
    for (RecordKind kind : RecordKind.values()) {
      kinds.add(KindText.of(kind));
    }
  }

  /**
   * The record, where the line is plain and its leaf hash is that of its fields.
   *
   * @param buffer has the line, without its line feed, from one place up to another
   */
  Optional<ShownRecord> read(byte[] buffer, int from, int to) {
    try {
      in.begin(buffer, from, to);
      ShownRecord read = read();
      return leaf.hash().equals(read.leafHash()) ? Optional.of(read) : Optional.empty();
    } catch (PlainBytes.NotPlainException
        | MalformedRecordException
        | IllegalArgumentException
        | DateTimeException other) {
      return Optional.empty();
    }
  }

  private ShownRecord read() {
    in.expect(LineText.SEQUENCE);
    long sequence = in.number();
    in.expect(LineText.BOOKED_AT);
    long bookedAt = in.milliseconds();
    in.expect(LineText.REGION);
    Region region = in.region();
    in.expect(LineText.REGION_SEQUENCE);
    long regionSequence = in.number();
    in.expect(LineText.KIND);
    KindText kind = kind();
    leaf.begin(kind.kind(), sequence, bookedAt, region, regionSequence);
    fields.begin(kind.fields());
    LedgerRecord record = kind.kind().read(region, fields);
    fields.expectEnd();
    in.expect(LineText.LEAF_HASH);
    Digest leafHash = in.digest();
    in.expect(LineText.END);
    in.expectEnd();
    LedgerEntry entry =
        new LedgerEntry(sequence, regionSequence, Instant.ofEpochMilli(bookedAt), record);
    return new ShownRecord(entry, leafHash, leaf);
  }

  private KindText kind() {
    for (KindText kind : kinds) {
      if (in.goesOnWith(kind.start())) {
        return kind;
      }
    }
    throw new PlainBytes.NotPlainException();
  }
}
