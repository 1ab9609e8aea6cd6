package io.butie.adapters.files;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.butie.domain.policy.Words;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"lines": [{…}, …]}} member by member (RFC 8259), each object as a row with the
 * columns of a claim line. A member that is not there is an empty field.
 */
final class JsonRows {

  private static final String LINES = "lines";
  private static final Set<String> NUMBERS = Set.of("fund_year", "level");
  private static final Set<String> FLAGS = Set.of("first_appraisal");
  private static final Set<String> LISTS = Set.of("groups");

  private final List<String> columns = SubmissionRows.COLUMNS.all();
  private final SharedValues shared = new SharedValues();
  private final Header header;
  private final JsonReader json;
  private final String file;
  private final Problems problems;
  private long row;

  private JsonRows(JsonReader json, String file, Problems problems) {
    this.json = json;
    this.file = file;
    this.problems = problems;
    this.header = Header.read(columns, SubmissionRows.COLUMNS, file, problems);
  }

  /** Hands every object over; what is wrong goes to the problems. */
  static void read(InputStream bytes, String file, Problems problems, Consumer<Row> each)
      throws IOException {
    JsonReader json =
        new JsonReader(new ShortTexts(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
    json.setStrictness(Strictness.STRICT);
    new JsonRows(json, file, problems).rows(each);
  }

  private void rows(Consumer<Row> each) throws IOException {
    try {
      expect(JsonToken.BEGIN_OBJECT);
      json.beginObject();
      if (!json.hasNext() || !json.nextName().equals(LINES)) {
        problem(
            "",
            new Words("the object must have the member lines, and no other", "对象须有且只有成员 lines"));
        return;
      }
      expect(JsonToken.BEGIN_ARRAY);
      json.beginArray();
      while (json.hasNext()) {
        row++;
        object(each);
      }
      json.endArray();
      if (json.hasNext()) {
        problem(
            "",
            new Words("the object must have the member lines, and no other", "对象须有且只有成员 lines"));
        return;
      }
      json.endObject();
      expect(JsonToken.END_DOCUMENT);
    } catch (MalformedJsonException | EOFException notJson) {
      problem("", new Words("cannot be read from here on", "从此处起无法读取"));
    }
  }

  private void expect(JsonToken token) throws IOException {
    if (json.peek() != token) {
      throw new MalformedJsonException("not " + token);
    }
  }

  private void object(Consumer<Row> each) throws IOException {
    Map<String, String> members = new HashMap<>();
    boolean bad = false;
    expect(JsonToken.BEGIN_OBJECT);
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (!columns.contains(name)) {
        problem("", new Words("a member that is none of a line", "不是申领明细的成员"));
        json.skipValue();
        bad = true;
        continue;
      }
      String value = value(name);
      if (value == null) {
        bad = true;
      } else if (members.putIfAbsent(name, value) != null) {
        problem(name, new Words("this member is there twice", "此成员出现两次"));
        bad = true;
      }
    }
    json.endObject();
    if (!bad) {
      List<String> fields =
          columns.stream().map(column -> members.getOrDefault(column, "")).toList();
      each.accept(new Row(header, fields, shared, file, row, problems));
    }
  }

  /** The value as a field has it; null where it is not of its kind. */
  private @Nullable String value(String name) throws IOException {
    JsonToken token = json.peek();
    if (NUMBERS.contains(name)) {
      return token == JsonToken.NUMBER
          ? json.nextString()
          : wrong(name, new Words("a number", "数字"));
    }
    if (FLAGS.contains(name)) {
      return token == JsonToken.BOOLEAN
          ? yesNo(json.nextBoolean())
          : wrong(name, new Words("true or false", "true 或 false"));
    }
    if (LISTS.contains(name)) {
      return token == JsonToken.BEGIN_ARRAY
          ? list(name)
          : wrong(name, new Words("a list of texts", "文本列表"));
    }
    return token == JsonToken.STRING ? json.nextString() : wrong(name, new Words("a text", "文本"));
  }

  private static String yesNo(boolean yes) {
    return yes ? "Y" : "N";
  }

  private @Nullable String list(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    boolean bad = false;
    json.beginArray();
    while (json.hasNext()) {
      if (json.peek() == JsonToken.STRING) {
        texts.add(json.nextString());
      } else {
        json.skipValue();
        bad = true;
      }
    }
    json.endArray();
    if (bad || texts.stream().anyMatch(text -> text.isEmpty() || text.contains(";"))) {
      problem(name, new Words("not a list of texts without a semicolon", "不是不含分号的文本列表"));
      return null;
    }
    return String.join(";", texts);
  }

  private @Nullable String wrong(String name, Words kind) throws IOException {
    json.skipValue();
    problem(name, Row.NOT.then(kind));
    return null;
  }

  private void problem(String column, Words what) {
    problems.add(new Problem(file, row, column, what));
  }
}
