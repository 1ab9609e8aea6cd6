package io.butie.domain.ledger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The vectors under docs/golden, which other code than ours has made. */
final class GoldenVectors {

  private static final JsonObject FILE = read("ledger-vectors.json");

  private GoldenVectors() {}

  static JsonObject read(String name) {
    Path file = Path.of("..", "docs", "golden", name);
    try {
      return JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonArray records() {
    return FILE.getAsJsonArray("records");
  }

  static JsonObject tree() {
    return FILE.getAsJsonObject("tree");
  }

  static JsonObject checkpoint() {
    return FILE.getAsJsonObject("checkpoint");
  }

  static JsonObject handover() {
    return FILE.getAsJsonObject("handover");
  }

  static List<Digest> digests(JsonArray hex) {
    List<Digest> digests = new ArrayList<>();
    hex.forEach(each -> digests.add(Digest.ofHex(each.getAsString())));
    return digests;
  }

  /** The entry that a vector describes, made through the schema. */
  static LedgerEntry entry(JsonObject vector) {
    RecordKind kind = RecordKind.valueOf(vector.get("kind").getAsString());
    List<Value> values = new ArrayList<>();
    JsonArray fields = vector.getAsJsonArray("fields");
    for (int i = 0; i < fields.size(); i++) {
      values.add(value(kind.fields().get(i), fields.get(i).getAsJsonObject().get("value")));
    }
    return new LedgerEntry(
        vector.get("sequence").getAsLong(),
        vector.get("region_sequence").getAsLong(),
        Instant.ofEpochMilli(vector.get("booked_at").getAsLong()),
        kind.read(new Region(vector.get("region").getAsString()), values));
  }

  private static Value value(Field field, JsonElement json) {
    if (json.isJsonNull()) {
      return Value.Absent.ABSENT;
    }
    return switch (field.type()) {
      case TEXT -> Value.text(json.getAsString());
      case INTEGER -> Value.integer(json.getAsLong());
      case DIGEST -> Value.digest(Digest.ofHex(json.getAsString()));
      case DATE -> Value.date(LocalDate.parse(json.getAsString()));
    };
  }
}
