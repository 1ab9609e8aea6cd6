package io.butie.bootstrap.api;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.rest.Api;
import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.openapi.OperationIds;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.request.Sender;
import io.butie.domain.access.Role;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is described is served, and what is served is described. */
class OpenApiAgreesTest {

  private final Map<String, Operation> described =
      OpenApiFile.read().operations().stream().collect(toMap(Operation::name, Function.identity()));
  private final Map<String, Method> served = served();

  private static Map<String, Method> served() {
    Map<String, Method> methods = new HashMap<>();
    new Api()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .forEach(
                method ->
                    verb(method).ifPresent(verb -> methods.put(verb + " " + path(method), method)));
    return methods;
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String path(Method method) {
    return Operation.template(
        Stream.of(method.getDeclaringClass(), method)
            .map(element -> element.getAnnotation(Path.class))
            .filter(Objects::nonNull)
            .map(Path::value)
            .collect(Collectors.joining()));
  }

  @Test
  void everyOperationIsServedAndEveryResourceMethodIsDescribed() {
    assertThat(described.keySet()).hasSizeGreaterThan(5).isEqualTo(served.keySet());
  }

  @Test
  void theLogCallsAnOperationByItsId() {
    served.forEach(
        (name, method) ->
            assertThat(OperationIds.of(method)).as(name).contains(described(name).id()));
  }

  @Test
  void theRolesAreThoseThatThePermissionIsHeldBy() {
    served.forEach(
        (name, method) ->
            assertThat(described(name).roles())
                .as(name)
                .isEqualTo(
                    Arrays.stream(Role.values())
                        .filter(method.getAnnotation(Needs.class).value()::isHeldBy)
                        .collect(Collectors.toSet())));
  }

  @Test
  void theQueryParametersAreThoseThatTheMethodTakes() {
    served.forEach(
        (name, method) ->
            assertThat(described(name).query())
                .as(name)
                .isEqualTo(
                    Optional.ofNullable(method.getAnnotation(Takes.class))
                        .map(takes -> Set.of(takes.value()))
                        .orElse(Set.of())));
  }

  @Test
  void aPostHasAKeyAndNothingElseHas() {
    described
        .values()
        .forEach(
            operation ->
                assertThat(operation.headers().contains(Sender.KEY))
                    .as(operation.name())
                    .isEqualTo(operation.method().equals("POST")));
  }

  @Test
  void thePathParametersAreThoseThatTheMethodReads() {
    served.forEach(
        (name, method) ->
            assertThat(described(name).inPath())
                .as(name)
                .isEqualTo(
                    Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(PathParam.class))
                        .filter(Objects::nonNull)
                        .map(PathParam::value)
                        .collect(Collectors.toSet())));
  }

  private Operation described(String name) {
    return Objects.requireNonNull(described.get(name), name);
  }
}
