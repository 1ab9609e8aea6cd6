package io.butie.bootstrap.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import io.butie.domain.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is wrong somewhere, or right by chance.
 *
 * @param body absent with GET
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record HostileRequest(
    Operation operation, Role role, String path, Map<String, String> headers, byte[] body) {

  private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]+}");
  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json; charset=GBK",
          "application/xml",
          "text/plain",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "nonsense");

  /**
   * The request of this number: the same for the same seed, whatever was sent before it.
   *
   * @param ids what there is, to be asked about
   */
  static HostileRequest of(OpenApiFile file, List<String> ids, long seed, int number) {
    // Neighbouring seeds of this generator begin alike: the first draws are dropped.
    Random random = new Random(seed * 1_000_003 + number);
    random.nextLong();
    HostileValues values = new HostileValues(random);
    Operation operation = values.oneOf(file.operations());
    return new HostileRequest(
        operation,
        values.oneOf(List.copyOf(operation.roles())),
        path(operation, ids, random, values),
        headers(operation, ids, random, values),
        operation.reads() ? new byte[0] : body(file, operation, random, values));
  }

  private static String path(
      Operation operation, List<String> ids, RandomGenerator random, HostileValues values) {
    Matcher names = IN_BRACES.matcher(operation.path());
    String path =
        names.replaceAll(
            name -> random.nextInt(3) == 0 ? values.inUrl() : right(name.group(), ids, values));
    List<String> query = new ArrayList<>();
    for (String name : operation.query()) {
      if (random.nextInt(3) == 0) {
        query.add(name + "=" + (random.nextInt(4) == 0 ? values.oneOf(ids) : values.inUrl()));
      }
    }
    if (random.nextInt(10) == 0) {
      query.add(values.inUrl() + "=" + values.inUrl());
    }
    if (random.nextInt(3) > 0) {
      query.addAll(operation.mustHave());
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String right(String name, List<String> ids, HostileValues values) {
    return switch (name) {
      case "{region}" -> ServedYear.REGION;
      case "{fund_year}" -> "2023";
      case "{channel}" -> "EMPLOYMENT_SUBSIDY";
      case "{kind}" -> "PAID";
      case "{form}" -> "jsonl";
      default -> values.oneOf(ids);
    };
  }

  private static Map<String, String> headers(
      Operation operation, List<String> ids, RandomGenerator random, HostileValues values) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : operation.headers()) {
      if (random.nextInt(8) > 0) {
        headers.put(
            name, random.nextInt(3) == 0 ? values.header() : "\"" + values.oneOf(ids) + "\"");
      }
    }
    if (!operation.reads()) {
      headers.put("Content-Type", values.oneOf(MEDIA_TYPES));
    }
    if (random.nextInt(10) == 0) {
      headers.put(values.oneOf(List.of("Accept", "Accept-Language", "Range")), values.header());
    }
    return headers;
  }

  private static byte[] body(
      OpenApiFile file, Operation operation, RandomGenerator random, HostileValues values) {
    JsonElement right = file.example(operation);
    return random.nextInt(6) == 0 ? right.toString().getBytes(UTF_8) : values.body(right);
  }

  @Override
  public String toString() {
    return operation.method()
        + " "
        + path
        + " as "
        + role
        + " "
        + headers
        + " "
        + new String(Arrays.copyOf(body, Math.min(body.length, 400)), UTF_8);
  }
}
