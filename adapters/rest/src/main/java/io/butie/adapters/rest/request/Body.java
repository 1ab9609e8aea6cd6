package io.butie.adapters.rest.request;

import io.butie.adapters.rest.problem.Given;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The JSON object of a request, read strictly: a member that is missing, unknown or not of its kind
 * is 400 and named.
 */
public final class Body {

  private static final String WHOLE = "body";
  private static final int LAST_YEAR = 9_999;

  private final JsonObject members;

  private Body(JsonObject members) {
    this.members = members;
  }

  /** The object, which has no other members than those known. */
  public static Body of(byte[] json, String... known) {
    JsonObject members = parsed(json);
    Set<String> names = Set.of(known);
    for (String name : members.keySet()) {
      if (!names.contains(name)) {
        throw ProblemException.malformed(name, new Words("is no member of this body", "不是此请求体的字段"));
      }
    }
    return new Body(members);
  }

  private static JsonObject parsed(byte[] json) {
    try (JsonReader reader =
        Json.createReader(
            new StringReader(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString()))) {
      return reader.readObject();
    } catch (CharacterCodingException | RuntimeException notAnObject) {
      // Of every kind: one that is nested too deep has no type of its own.
      throw ProblemException.malformed(
          WHOLE, new Words("must be one JSON object in UTF-8", "须为一个 UTF-8 编码的 JSON 对象"));
    }
  }

  /** Text that is not blank. */
  public String text(String name) {
    if (members.get(name) instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString();
    }
    throw ProblemException.malformed(name, new Words("must be a text that is not blank", "须为非空文本"));
  }

  /** The same; empty where the member is not there. */
  public Optional<String> optionalText(String name) {
    return members.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** A region: six digits. */
  public Region region(String name) {
    return parsed(name, Region::new, new Words("must be a six-digit code", "须为六位地区代码"));
  }

  /** A day: {@code yyyy-MM-dd}. */
  public LocalDate day(String name) {
    return parsed(
        name, LocalDate::parse, new Words("must be a date, yyyy-MM-dd", "须为日期，格式 yyyy-MM-dd"));
  }

  /** A month: {@code yyyy-MM}. */
  public YearMonth month(String name) {
    return parsed(name, YearMonth::parse, new Words("must be a month, yyyy-MM", "须为月份，格式 yyyy-MM"));
  }

  /** One of the constants, by its name. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Given.constant(name, text(name), type);
  }

  /** A fund year. */
  public int year(String name) {
    return (int) whole(name, 1, LAST_YEAR);
  }

  /** An amount in fen, 0 or more. */
  public Money fen(String name) {
    return Money.ofFen(whole(name, 0, Long.MAX_VALUE));
  }

  /** A whole number that fits into 32 bits, 0 or more. */
  public int whole(String name) {
    return (int) whole(name, 0, Integer.MAX_VALUE);
  }

  /** Some texts, at least one. */
  public List<String> texts(String name) {
    if (members.get(name) instanceof JsonArray array
        && !array.isEmpty()
        && array.stream().allMatch(JsonString.class::isInstance)) {
      return array.getValuesAs(JsonString::getString);
    }
    throw ProblemException.malformed(
        name, new Words("must be a list of texts, with one at least", "须为文本列表，至少一项"));
  }

  /** A whole number, 0 or more; empty where the member is not there. */
  public OptionalLong number(String name) {
    return members.containsKey(name)
        ? OptionalLong.of(whole(name, 0, Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  /** A whole number, from and to included; {@code 1e3} and {@code 1.0} are none. */
  private long whole(String name, long from, long to) {
    String number = members.get(name) instanceof JsonNumber given ? given.toString() : "";
    return Given.whole(name, number, from, to);
  }

  private <T> T parsed(String name, Function<String, T> parse, Words must) {
    if (members.get(name) instanceof JsonString text) {
      return Given.parsed(name, text.getString(), parse, must);
    }
    throw ProblemException.malformed(name, must);
  }
}
