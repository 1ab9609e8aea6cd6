package io.butie.adapters.rest.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request with credentials: of its many methods a filter for access asks for three. */
final class SignInRequest {

  private final String header;
  private Optional<SecurityContext> security = Optional.empty();

  private SignInRequest(String header) {
    this.header = header;
  }

  static SignInRequest of(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new SignInRequest("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  static SignInRequest withToken(String token) {
    return new SignInRequest("Bearer " + token);
  }

  /** What the filter put there, if it let the request through. */
  Optional<SecurityContext> security() {
    return security;
  }

  ContainerRequestContext context() {
    return proxy(
        ContainerRequestContext.class,
        (method, argument) ->
            switch (method) {
              case "getHeaderString" -> header;
              case "getSecurityContext" ->
                  proxy(SecurityContext.class, (asked, none) -> asked.equals("isSecure"));
              case "setSecurityContext" -> {
                security = Optional.ofNullable((SecurityContext) argument);
                yield null;
              }
              default -> throw new AssertionError("asked for " + method);
            });
  }

  private interface Answers {
    @Nullable Object to(String method, @Nullable Object argument);
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                answers.to(method.getName(), arguments == null ? null : arguments[0])));
  }
}
