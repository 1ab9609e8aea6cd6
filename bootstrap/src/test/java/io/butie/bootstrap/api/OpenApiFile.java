package io.butie.bootstrap.api;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.butie.adapters.rest.openapi.OpenApiServlet;
import io.butie.domain.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** openapi.yaml, as the server serves it. */
final class OpenApiFile {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonObject document;

  private OpenApiFile(JsonObject document) {
    this.document = document;
  }

  static OpenApiFile read() {
    try (InputStream file = OpenApiServlet.class.getResourceAsStream("openapi.yaml")) {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return new OpenApiFile(new Gson().toJsonTree(yaml).getAsJsonObject());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonElement> path : object(document, "paths").entrySet()) {
      for (Map.Entry<String, JsonElement> item : path.getValue().getAsJsonObject().entrySet()) {
        if (METHODS.contains(item.getKey())) {
          operations.add(
              operation(path.getKey(), item.getKey(), item.getValue().getAsJsonObject()));
        }
      }
    }
    return operations;
  }

  private Operation operation(String path, String method, JsonObject operation) {
    SortedSet<Role> roles = new TreeSet<>();
    operation
        .getAsJsonArray("x-roles")
        .forEach(role -> roles.add(Role.valueOf(role.getAsString())));
    return new Operation(
        operation.get("operationId").getAsString(),
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        parameters(operation, "query"),
        mustHave(operation),
        parameters(operation, "path"),
        parameters(operation, "header"),
        operation.has("requestBody")
            ? jsonSchema(resolved(object(operation, "requestBody")))
            : Optional.empty(),
        jsonSchema(object(operation, "responses", success(operation))));
  }

  private static Optional<JsonObject> jsonSchema(JsonObject message) {
    return Optional.ofNullable(message.getAsJsonObject("content"))
        .map(content -> content.getAsJsonObject("application/json"))
        .map(json -> json.getAsJsonObject("schema"));
  }

  private static String success(JsonObject operation) {
    return object(operation, "responses").keySet().stream()
        .filter(status -> status.startsWith("2"))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> parameters(JsonObject operation, String where) {
    return parameters(operation)
        .filter(parameter -> parameter.get("in").getAsString().equals(where))
        .map(parameter -> parameter.get("name").getAsString())
        .collect(Collectors.toSet());
  }

  private Set<String> mustHave(JsonObject operation) {
    return parameters(operation)
        .filter(parameter -> parameter.get("in").getAsString().equals("query"))
        .filter(parameter -> parameter.has("required"))
        .map(
            parameter ->
                parameter.get("name").getAsString() + "=" + parameter.get("example").getAsString())
        .collect(Collectors.toSet());
  }

  private Stream<JsonObject> parameters(JsonObject operation) {
    return operation.has("parameters")
        ? operation.getAsJsonArray("parameters").asList().stream()
            .map(written -> resolved(written.getAsJsonObject()))
        : Stream.empty();
  }

  private JsonObject resolved(JsonObject written) {
    return written.has("$ref")
        ? object(document, written.get("$ref").getAsString().substring(2).split("/", -1))
        : written;
  }

  private static JsonObject object(JsonObject within, String... path) {
    JsonObject found = within;
    for (String name : path) {
      found = found.getAsJsonObject(name);
    }
    return found;
  }

  /** The schema with all that it refers to, as text. */
  String whole(JsonObject schema) {
    JsonObject whole = schema.deepCopy();
    whole.add("components", document.get("components"));
    return whole.toString();
  }

  /** A body that has the shape of what the operation takes. */
  JsonElement example(Operation operation) {
    return operation.body().map(schema -> example("", schema)).orElseGet(JsonObject::new);
  }

  private JsonElement example(String name, JsonObject written) {
    JsonObject schema = resolved(written);
    if (schema.has("example")) {
      return schema.get("example");
    }
    if (schema.has("enum")) {
      return schema.getAsJsonArray("enum").get(0);
    }
    if (schema.has("properties")) {
      JsonObject whole = new JsonObject();
      object(schema, "properties")
          .entrySet()
          .forEach(
              member ->
                  whole.add(
                      member.getKey(),
                      example(member.getKey(), member.getValue().getAsJsonObject())));
      return whole;
    }
    if (schema.has("items")) {
      JsonArray one = new JsonArray();
      one.add(example(name, object(schema, "items")));
      return one;
    }
    if (schema.has("type") && schema.get("type").getAsString().equals("integer")) {
      return new JsonPrimitive(1);
    }
    return new JsonPrimitive(
        switch (name) {
          case "region" -> ServedYear.REGION;
          case "month" -> "2023-06";
          default -> schema.has("format") ? "2023-06-30" : "text";
        });
  }

  /** The schema of every answer that is no success. */
  JsonObject problem() {
    return schema("Problem");
  }

  /** The schema with this name. */
  JsonObject schema(String name) {
    return object(document, "components", "schemas", name);
  }
}
