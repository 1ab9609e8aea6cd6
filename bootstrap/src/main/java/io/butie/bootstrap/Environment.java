package io.butie.bootstrap;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Configuration as MicroProfile Config reads it, for code that runs where there is no container: a
 * name such as {@code butie.http.port} is a system property, or else the environment variable
 * {@code BUTIE_HTTP_PORT}. An empty value counts as absent.
 */
public final class Environment {

  private final Function<String, Optional<String>> properties;
  private final Function<String, Optional<String>> variables;

  /** The process's own system properties and environment. */
  public Environment() {
    this(
        name -> Optional.ofNullable(System.getProperty(name)),
        name -> Optional.ofNullable(System.getenv(name)));
  }

  /** Properties and variables from elsewhere than this process. */
  public Environment(
      Function<String, Optional<String>> properties, Function<String, Optional<String>> variables) {
    this.properties = properties;
    this.variables = variables;
  }

  /** The value of a property name in lower case with dots. */
  public Optional<String> value(String name) {
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
    return present(properties.apply(name))
        .or(() -> present(properties.apply(variable)))
        .or(() -> present(variables.apply(variable)));
  }

  private static Optional<String> present(Optional<String> value) {
    return value.filter(text -> !text.isBlank());
  }
}
