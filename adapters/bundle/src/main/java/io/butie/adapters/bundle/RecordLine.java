package io.butie.adapters.bundle;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.Value;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A leaf as a line of {@code records.jsonl}: the envelope, the fields of its kind in hashing order,
 * and the leaf hash. A line has one right form; any other spelling is refused.
 *
 * @param leafHash as the line states it; whoever verifies compares it with the entry's own
 */
public record RecordLine(LedgerEntry entry, Digest leafHash) {

  private static final DateTimeFormatter TO_THE_MILLISECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The line, without its line feed. */
  public String text() {
    LedgerRecord record = entry.record();
    StringBuilder out = new StringBuilder(1024);
    out.append("{\"sequence\":").append(entry.sequence());
    out.append(",\"booked_at\":\"").append(TO_THE_MILLISECOND.format(entry.bookedAt()));
    out.append("\",\"region\":\"").append(record.region().code());
    out.append("\",\"region_sequence\":").append(entry.regionSequence());
    out.append(",\"kind\":\"").append(record.kind().name());
    out.append("\",\"fields\":{");
    List<Field> fields = record.kind().fields();
    List<Value> values = record.values();
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"").append(fields.get(i).name()).append("\":");
      write(values.get(i), out);
    }
    out.append("},\"leaf_hash\":\"").append(leafHash.hex()).append("\"}");
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof Value.Text text) {
      JsonText.quote(text.value(), out);
    } else if (value instanceof Value.Int integer) {
      out.append(integer.value());
    } else if (value instanceof Value.Sha256 digest) {
      out.append('"').append(digest.value().hex()).append('"');
    } else if (value instanceof Value.Day day) {
      out.append('"').append(day.value()).append('"');
    } else {
      out.append("null");
    }
  }

  /**
   * Reads a line strictly: what parses is written back as the same text.
   *
   * @throws MalformedRecordException where it is not such a line
   */
  public static RecordLine parse(String text) {
    RecordLine line;
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      in.setStrictness(Strictness.STRICT);
      line = read(in);
    } catch (IOException
        | IllegalStateException
        | IllegalArgumentException
        | DateTimeException malformed) {
      throw new MalformedRecordException("not a record line: " + malformed.getMessage(), malformed);
    }
    if (!line.text().equals(text)) {
      throw new MalformedRecordException("a record line in another spelling than its own");
    }
    return line;
  }

  private static RecordLine read(JsonReader in) throws IOException {
    in.beginObject();
    name(in, "sequence");
    long sequence = in.nextLong();
    name(in, "booked_at");
    Instant bookedAt = Instant.parse(in.nextString());
    name(in, "region");
    Region region = new Region(in.nextString());
    name(in, "region_sequence");
    long regionSequence = in.nextLong();
    name(in, "kind");
    RecordKind kind = RecordKind.valueOf(in.nextString());
    name(in, "fields");
    in.beginObject();
    List<Value> values = new ArrayList<>(kind.fields().size());
    for (Field field : kind.fields()) {
      name(in, field.name());
      values.add(value(field, in));
    }
    in.endObject();
    name(in, "leaf_hash");
    Digest leafHash = Digest.ofHex(in.nextString());
    in.endObject();
    LedgerRecord record = kind.read(region, values);
    return new RecordLine(new LedgerEntry(sequence, regionSequence, bookedAt, record), leafHash);
  }

  /** The order is fixed, so a field that is unknown, missing or repeated is one out of place. */
  private static void name(JsonReader in, String expected) throws IOException {
    String found = in.nextName();
    if (!found.equals(expected)) {
      throw new MalformedRecordException(
          "\"" + expected + "\" is to stand before \"" + found + "\"");
    }
  }

  private static Value value(Field field, JsonReader in) throws IOException {
    if (field.nullable() && in.peek() == JsonToken.NULL) {
      in.nextNull();
      return Value.Absent.ABSENT;
    }
    return switch (field.type()) {
      case TEXT -> Value.text(in.nextString());
      case INTEGER -> Value.integer(in.nextLong());
      case DIGEST -> Value.digest(Digest.ofHex(in.nextString()));
      case DATE -> Value.date(LocalDate.parse(in.nextString()));
    };
  }
}
