package io.butie.adapters.rest.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operationId of each resource method, as openapi.yaml has it under {@code paths}. */
public final class OperationIds {

  private static final String FILE = "openapi.yaml";
  private static final Pattern LINE =
      Pattern.compile("(?:  (/[^\\s:]*)|    ([a-z]+)|      operationId: (\\w+)):?");
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}:]+)[^}]*}");

  private static final Map<String, String> BY_VERB_AND_PATH = read();

  /** Every request asks. */
  private static final Map<Method, Optional<String>> BY_METHOD = new ConcurrentHashMap<>();

  private OperationIds() {}

  private static Map<String, String> read() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                OperationIds.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return read(file.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Map<String, String> read(List<String> lines) {
    Map<String, String> found = new HashMap<>();
    String path = "";
    String verb = "";
    for (String line : lines.subList(lines.indexOf("paths:") + 1, lines.size())) {
      if (!line.startsWith(" ")) {
        break;
      }
      Matcher part = LINE.matcher(line);
      if (part.matches()) {
        path = Optional.ofNullable(part.group(1)).orElse(path);
        verb = Optional.ofNullable(part.group(2)).orElse(verb);
        if (part.group(3) != null) {
          found.put(verb.toUpperCase(Locale.ROOT) + " " + path, part.group(3));
        }
      }
    }
    return Map.copyOf(found);
  }

  /** Empty for the method that JAX-RS makes to answer OPTIONS. */
  public static Optional<String> of(Method method) {
    return BY_METHOD.computeIfAbsent(method, OperationIds::described);
  }

  private static Optional<String> described(Method method) {
    return verb(method).map(verb -> BY_VERB_AND_PATH.get(verb + " " + path(method)));
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** Without what JAX-RS says beside a name: {@code {id: .+}} is {@code {id}}. */
  private static String path(Method method) {
    return IN_BRACES
        .matcher(
            Stream.<AnnotatedElement>of(method.getDeclaringClass(), method)
                .map(element -> element.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .map(Path::value)
                .collect(Collectors.joining()))
        .replaceAll("{$1}");
  }
}
