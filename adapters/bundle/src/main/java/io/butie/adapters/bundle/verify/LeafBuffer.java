package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.FieldType;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The bytes of one leaf after another, in the same array, with the prefix of RFC 6962 §2.1 before
 * them, and the digests that are made of them. The format is docs/ledger-format.md; {@link
 * LeafEncoder} writes the same from a record.
 */
final class LeafBuffer {

  private static final byte LEAF_PREFIX = 0;
  private static final byte CONTENT_PREFIX = 2;

  /** Where the leaf has the kind; version and algorithm stand before it. */
  private static final int KIND_END = 4;

  private static final int DATE_LENGTH = 10; // yyyy-MM-dd
  private static final int REGION_START = KIND_END + 2 * Long.BYTES;

  private final MessageDigest sha256 = Digest.newSha256();
  private byte[] bytes = new byte[4096];
  private int length;
  private int regionEnd;
  private int fieldsStart;
  private int textStart;

  void begin(RecordKind kind, long sequence, long bookedAt, Region region, long regionSequence) {
    length = 0;
    u8(LEAF_PREFIX);
    u8(LeafEncoder.VERSION);
    u8(LeafEncoder.SHA256_ED25519);
    u8(kind.code());
    i64(sequence);
    i64(bookedAt);
    byte[] code = region.code().getBytes(StandardCharsets.US_ASCII);
    u32(code.length);
    room(code.length);
    System.arraycopy(code, 0, bytes, length, code.length);
    length += code.length;
    regionEnd = length;
    i64(regionSequence);
    fieldsStart = length;
  }

  /** Takes over a leaf that was written elsewhere, without the prefix. */
  void load(byte[] leaf) {
    length = 0;
    u8(LEAF_PREFIX);
    room(leaf.length);
    System.arraycopy(leaf, 0, bytes, 1, leaf.length);
    length = 1 + leaf.length;
    regionEnd = endOfText(REGION_START);
    fieldsStart = regionEnd + Long.BYTES;
  }

  void absent() {
    u8(FieldType.ABSENT_TAG);
  }

  /** The text that the line has next, to its closing quote. */
  void text(PlainBytes in) {
    u8(FieldType.TEXT.tag());
    room(Integer.BYTES + in.remaining());
    textStart = length + Integer.BYTES;
    int end = in.copyText(bytes, textStart);
    u32(end - textStart);
    length = end;
  }

  /** The text that was taken last. */
  String lastText(FieldText field) {
    return field.text(bytes, textStart, length);
  }

  /** The text that was taken last, as its UTF-8. */
  byte[] lastUtf8() {
    NormalText.require(bytes, textStart, length);
    return Arrays.copyOfRange(bytes, textStart, length);
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

  /** The date that was taken from the line last. */
  void date(PlainBytes in) {
    u8(FieldType.DATE.tag());
    room(DATE_LENGTH);
    in.copyLast(DATE_LENGTH, bytes, length);
    length += DATE_LENGTH;
  }

  /** SHA-256(0x00 ‖ leaf). */
  Digest hash() {
    return Digest.sha256(bytes, length);
  }

  /** SHA-256(0x02 ‖ version ‖ algorithm ‖ kind ‖ region length ‖ region ‖ fields). */
  Digest contentDigest() {
    sha256.update(CONTENT_PREFIX);
    sha256.update(bytes, 1, KIND_END - 1);
    sha256.update(bytes, REGION_START, regionEnd - REGION_START);
    sha256.update(bytes, fieldsStart, length - fieldsStart);
    return Digest.of(sha256);
  }

  /** Hashes the fields from one up to another, by their places in the kind's table. */
  void addFields(int from, int to, MessageDigest into) {
    int start = fieldsStart;
    for (int i = 0; i < from; i++) {
      start = endOfField(start);
    }
    int end = start;
    for (int i = from; i < to; i++) {
      end = endOfField(end);
    }
    into.update(bytes, start, end - start);
  }

  private int endOfField(int start) {
    byte tag = bytes[start];
    if (tag == FieldType.ABSENT_TAG) {
      return start + 1;
    } else if (tag == FieldType.TEXT.tag()) {
      return endOfText(start + 1);
    } else if (tag == FieldType.INTEGER.tag()) {
      return start + 1 + Long.BYTES;
    }
    return start + 1 + (tag == FieldType.DIGEST.tag() ? Digest.LENGTH : DATE_LENGTH);
  }

  private int endOfText(int start) {
    int count = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      count = (count << 8) | (bytes[start + i] & 0xFF);
    }
    return start + Integer.BYTES + count;
  }

  private void u8(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  private void u32(int value) {
    room(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  private void i64(long value) {
    u32((int) (value >>> 32));
    u32((int) value);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
