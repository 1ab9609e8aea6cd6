package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.RecordLine;
import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.Value;
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
  private final LeafBuffer leaf = new LeafBuffer();
  private final List<KindText> kinds = new ArrayList<>();

  PlainLines() {
    for (RecordKind kind : RecordKind.values()) {
      kinds.add(KindText.of(kind));
    }
  }

  /** The record, where the line is plain and its leaf hash is that of its fields. */
  Optional<RecordLine> read(byte[] line) {
    try {
      in.begin(line);
      RecordLine read = read();
      return leaf.hash().equals(read.leafHash()) ? Optional.of(read) : Optional.empty();
    } catch (PlainBytes.NotPlainException
        | MalformedRecordException
        | IllegalArgumentException
        | DateTimeException other) {
      return Optional.empty();
    }
  }

  private RecordLine read() {
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
    List<Field> fields = kind.kind().fields();
    List<Value> values = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      in.expect(kind.names().get(i));
      values.add(value(fields.get(i)));
    }
    in.expect(LineText.LEAF_HASH);
    Digest leafHash = in.digest();
    in.expect(LineText.END);
    in.expectEnd();
    return new RecordLine(
        new LedgerEntry(
            sequence,
            regionSequence,
            Instant.ofEpochMilli(bookedAt),
            kind.kind().read(region, values)),
        leafHash);
  }

  private KindText kind() {
    for (KindText kind : kinds) {
      if (in.goesOnWith(kind.start())) {
        return kind;
      }
    }
    throw new PlainBytes.NotPlainException();
  }

  private Value value(Field field) {
    if (field.nullable() && in.goesOnWith(LineText.NULL)) {
      leaf.absent();
      return Value.Absent.ABSENT;
    }
    return switch (field.type()) {
      case TEXT -> {
        PlainText text = in.text();
        leaf.text(text);
        yield new Value.Text(text.value());
      }
      case INTEGER -> {
        long number = in.number();
        leaf.integer(number);
        yield new Value.Int(number);
      }
      case DIGEST -> {
        in.expect(LineText.QUOTE);
        Digest digest = in.digest();
        in.expect(LineText.QUOTE);
        leaf.digest(digest);
        yield new Value.Sha256(digest);
      }
      case DATE -> {
        in.expect(LineText.QUOTE);
        Value.Day day = new Value.Day(in.date());
        leaf.date(in.lastBytes(LineText.DATE_LENGTH));
        in.expect(LineText.QUOTE);
        yield day;
      }
    };
  }
}
