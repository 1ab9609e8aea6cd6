package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.FieldType;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one leaf after another, in the same array, with the prefix of RFC 6962 §2.1 before
 * them. The format is docs/ledger-format.md; {@link LeafEncoder} writes the same from a record.
 */
final class LeafBuffer {

  private static final byte LEAF_PREFIX = 0;

  private byte[] bytes = new byte[4096];
  private int length;

  void begin(RecordKind kind, long sequence, long bookedAt, Region region, long regionSequence) {
    length = 0;
    u8(LEAF_PREFIX);
    u8(LeafEncoder.VERSION);
    u8(LeafEncoder.SHA256_ED25519);
    u8(kind.code());
    i64(sequence);
    i64(bookedAt);
    lengthAndBytes(region.code().getBytes(StandardCharsets.US_ASCII), 0, region.code().length());
    i64(regionSequence);
  }

  void absent() {
    u8(FieldType.ABSENT_TAG);
  }

  void text(PlainText text) {
    u8(FieldType.TEXT.tag());
    lengthAndBytes(text.bytes(), text.from(), text.length());
  }

  void integer(long value) {
    u8(FieldType.INTEGER.tag());
    i64(value);
  }

  void digest(Digest value) {
    u8(FieldType.DIGEST.tag());
    room(Digest.LENGTH);
    value.writeTo(bytes, length);
    length += Digest.LENGTH;
  }

  /** {@code yyyy-MM-dd}. */
  void date(byte[] ascii) {
    u8(FieldType.DATE.tag());
    room(ascii.length);
    System.arraycopy(ascii, 0, bytes, length, ascii.length);
    length += ascii.length;
  }

  Digest hash() {
    return Digest.sha256(bytes, length);
  }

  private void lengthAndBytes(byte[] utf8, int from, int count) {
    room(Integer.BYTES + count);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (count >>> shift);
    }
    System.arraycopy(utf8, from, bytes, length, count);
    length += count;
  }

  private void u8(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  private void i64(long value) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
