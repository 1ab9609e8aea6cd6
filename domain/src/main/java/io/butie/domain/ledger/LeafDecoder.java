package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads canonical bytes back, and nothing else: what decodes encodes to the same bytes again.
 * Everything wrong is a {@link MalformedRecordException}.
 */
public final class LeafDecoder {

  private static final int DATE_LENGTH = 10;

  private final ByteBuffer in;

  private LeafDecoder(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  public static LedgerEntry leaf(byte[] bytes) {
    return strictly(bytes, LeafDecoder::readLeaf);
  }

  /** The record whose field part of a leaf these bytes are. */
  public static LedgerRecord fields(RecordKind kind, Region region, byte[] bytes) {
    return strictly(bytes, decoder -> kind.read(region, decoder.readFields(kind)));
  }

  private interface Reading<T> {
    T read(LeafDecoder decoder);
  }

  private static <T> T strictly(byte[] bytes, Reading<T> reading) {
    LeafDecoder decoder = new LeafDecoder(bytes);
    try {
      T result = reading.read(decoder);
      if (decoder.in.hasRemaining()) {
        throw new MalformedRecordException(decoder.in.remaining() + " bytes too many");
      }
      return result;
    } catch (BufferUnderflowException e) {
      throw new MalformedRecordException("the bytes end too early", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  private LedgerEntry readLeaf() {
    expect(LeafEncoder.VERSION, "version");
    expect(LeafEncoder.SHA256_ED25519, "algorithm");
    RecordKind kind = RecordKind.ofCode(u8());
    long sequence = in.getLong();
    Instant bookedAt = Instant.ofEpochMilli(in.getLong());
    Region region = new Region(text());
    long regionSequence = in.getLong();
    LedgerRecord record = kind.read(region, readFields(kind));
    return new LedgerEntry(sequence, regionSequence, bookedAt, record);
  }

  private void expect(int wanted, String what) {
    int found = u8();
    if (found != wanted) {
      throw new MalformedRecordException("unknown " + what + " " + found);
    }
  }

  private List<Value> readFields(RecordKind kind) {
    List<Value> values = new ArrayList<>(kind.fields().size());
    for (Field field : kind.fields()) {
      values.add(readField(field));
    }
    return values;
  }

  private Value readField(Field field) {
    int tag = u8();
    if (tag == FieldType.ABSENT_TAG && field.nullable()) {
      return Value.Absent.ABSENT;
    }
    if (tag != field.type().tag()) {
      throw new MalformedRecordException("tag " + tag + " before " + field.name());
    }
    return switch (field.type()) {
      case TEXT -> Value.text(text());
      case INTEGER -> Value.integer(in.getLong());
      case DIGEST -> Value.digest(Digest.ofBytes(take(Digest.LENGTH)));
      case DATE ->
          Value.date(LocalDate.parse(new String(take(DATE_LENGTH), StandardCharsets.US_ASCII)));
    };
  }

  private int u8() {
    return Byte.toUnsignedInt(in.get());
  }

  private String text() {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new MalformedRecordException("a text of " + Integer.toUnsignedLong(length) + " bytes");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(take(length))).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedRecordException("text that is not UTF-8", e);
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new MalformedRecordException("text that is not in NFC");
    }
    return text;
  }

  private byte[] take(int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
