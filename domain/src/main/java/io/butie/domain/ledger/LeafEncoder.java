package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The canonical bytes of a record (docs/ledger-format.md): fixed order, big-endian integers,
 * length-prefixed UTF-8 in NFC, and a tag before every value, so that no two records share bytes.
 */
public final class LeafEncoder {

  /** The version of the leaf format. */
  public static final int VERSION = 1;

  /** SHA-256 leaves and nodes, Ed25519 signatures. */
  public static final int SHA256_ED25519 = 1;

  /** Sets content digests apart from RFC 6962 leaves (0x00) and nodes (0x01). */
  static final int CONTENT_PREFIX = 2;

  private LeafEncoder() {}

  /** The bytes that the log hashes for this entry. */
  public static byte[] leaf(LedgerEntry entry) {
    Sink out = new Sink();
    out.u8(VERSION);
    out.u8(SHA256_ED25519);
    out.u8(entry.record().kind().code());
    out.i64(entry.sequence());
    out.i64(entry.bookedAt().toEpochMilli());
    out.text(entry.record().region().code());
    out.i64(entry.regionSequence());
    writeFields(entry.record(), out);
    return out.toByteArray();
  }

  /** SHA-256(0x00 ‖ leaf), RFC 6962 §2.1. */
  public static Digest leafHash(LedgerEntry entry) {
    return MerkleHash.leaf(leaf(entry));
  }

  /** The field part of the leaf alone, as it is stored. */
  public static byte[] fields(LedgerRecord record) {
    Sink out = new Sink();
    writeFields(record, out);
    return out.toByteArray();
  }

  /** SHA-256(0x02 ‖ version ‖ algorithm ‖ kind ‖ region ‖ fields). */
  static Digest contentDigest(LedgerRecord record) {
    Sink out = new Sink();
    out.u8(CONTENT_PREFIX);
    out.u8(VERSION);
    out.u8(SHA256_ED25519);
    out.u8(record.kind().code());
    out.text(record.region().code());
    writeFields(record, out);
    return out.sha256();
  }

  private static void writeFields(LedgerRecord record, Sink out) {
    List<Value> values = record.values();
    List<Field> fields = record.kind().fields();
    for (int i = 0; i < values.size(); i++) {
      write(fields.get(i), values.get(i), out);
    }
  }

  private static void write(Field field, Value value, Sink out) {
    if (value == Value.Absent.ABSENT) {
      out.u8(FieldType.ABSENT_TAG);
      return;
    }
    out.u8(field.type().tag());
    if (value instanceof Value.Text text) {
      out.text(text.value());
    } else if (value instanceof Value.Int integer) {
      out.i64(integer.value());
    } else if (value instanceof Value.Sha256 digest) {
      out.raw(digest.value().bytes());
    } else if (value instanceof Value.Day day) {
      out.raw(day.value().toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Bytes that grow; ByteArrayOutputStream would take a lock for each. */
  private static final class Sink {

    private byte[] bytes = new byte[512];
    private int length;

    void u8(int value) {
      room(1);
      bytes[length++] = (byte) value;
    }

    void i64(long value) {
      u32((int) (value >>> 32));
      u32((int) value);
    }

    private void u32(int value) {
      room(Integer.BYTES);
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[length++] = (byte) (value >>> shift);
      }
    }

    void raw(byte[] more) {
      room(more.length);
      System.arraycopy(more, 0, bytes, length, more.length);
      length += more.length;
    }

    private void room(int more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (length + more));
      }
    }

    byte[] toByteArray() {
      return Arrays.copyOf(bytes, length);
    }

    Digest sha256() {
      return Digest.sha256(bytes, length);
    }

    void text(String value) {
      byte[] utf8 = utf8(value);
      u32(utf8.length);
      raw(utf8);
    }

    /** String.getBytes would write '?' for half a surrogate pair: two texts with the same bytes. */
    private static byte[] utf8(String value) {
      for (int i = 0; i < value.length(); i++) {
        if (Character.isSurrogate(value.charAt(i))) {
          requirePaired(value);
          break;
        }
      }
      return value.getBytes(StandardCharsets.UTF_8);
    }

    private static void requirePaired(String value) {
      if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
        throw new IllegalArgumentException("text with half a surrogate pair");
      }
    }
  }
}
