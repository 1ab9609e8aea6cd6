package io.butie.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.request.Sender;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTest {

  private static List<Method> resourceMethods() {
    return new Api()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(ApiTest::answersHttp)
            .toList();
  }

  private static boolean answersHttp(Method method) {
    return verbs(method).findAny().isPresent();
  }

  private static java.util.stream.Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value());
  }

  @Test
  void everyMethodNamesThePermissionThatItNeeds() {
    assertThat(resourceMethods())
        .hasSizeGreaterThan(5)
        .allMatch(method -> method.isAnnotationPresent(Needs.class));
  }

  /** A POST has a key, so that it is done once; a PUT may be done twice, and changes no more. */
  @Test
  void everyPostKnowsItsSender() {
    assertThat(resourceMethods().stream().flatMap(ApiTest::verbs))
        .containsOnly(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT);
    assertThat(resourceMethods())
        .allMatch(
            method ->
                verbs(method).noneMatch(HttpMethod.POST::equals)
                    != Arrays.asList(method.getParameterTypes()).contains(Sender.class));
  }
}
