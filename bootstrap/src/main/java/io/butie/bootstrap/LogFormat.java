package io.butie.bootstrap;

import java.util.Locale;
import java.util.Optional;

/** How the log is written: for people to read, or one JSON object a line for programs. */
enum LogFormat {
  TEXT,
  JSON;

  /**
   * What {@code BUTIE_LOG_FORMAT} says; text where it says nothing.
   *
   * @throws CannotRun where it is neither
   */
  static LogFormat of(Environment environment) {
    Optional<String> wanted = environment.value("butie.log.format");
    for (LogFormat format : values()) {
      if (wanted.map(format.word()::equals).orElse(format == TEXT)) {
        return format;
      }
    }
    throw CannotRun.usage("BUTIE_LOG_FORMAT must be text or json");
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
