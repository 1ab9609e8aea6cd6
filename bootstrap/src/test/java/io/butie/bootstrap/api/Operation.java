package io.butie.bootstrap.api;

import com.google.gson.JsonObject;
import io.butie.domain.access.Role;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * An operation as the description has it.
 *
 * @param id its operationId
 * @param path below the server's address, with names in braces
 * @param mustHave every query parameter that is required, with its example: {@code size=3}
 * @param body the schema of the JSON that it takes; absent where it takes none
 * @param success the schema of what it answers in JSON; absent where that is no JSON
 */
record Operation(
    String id,
    String method,
    String path,
    SortedSet<Role> roles,
    Set<String> query,
    Set<String> mustHave,
    Set<String> inPath,
    Set<String> headers,
    Optional<JsonObject> body,
    Optional<JsonObject> success) {

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}:]+)[^}]*}");

  /** How it is called in a table. */
  String name() {
    return method + " " + path;
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** The path without what JAX-RS says beside a name: {@code {id: .+}} is {@code {id}}. */
  static String template(String path) {
    return IN_BRACES.matcher(path).replaceAll("{$1}");
  }
}
