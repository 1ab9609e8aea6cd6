package io.butie.bootstrap;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of an exception: its type, where it was thrown, and what caused it. A message
 * is said only where our own code made it: a database or a parser quotes the value that it did not
 * like, and that may be a person's.
 */
final class ThrownText {

  private static final int LONGEST_CHAIN = 20;

  private ThrownText() {}

  /** Whether the class or logger is of our own code. */
  static boolean isOurs(@Nullable String name) {
    return name != null && name.startsWith("io.butie.");
  }

  /** Lines that each end with a line feed. */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Throwable next = thrown;
    for (int said = 0; next != null && said < LONGEST_CHAIN; said++) {
      text.append(said == 0 ? "" : "caused by ").append(head(next)).append('\n');
      for (StackTraceElement frame : next.getStackTrace()) {
        text.append("\tat ").append(oneLine(frame.toString())).append('\n');
      }
      next = next.getCause();
    }
    return text.toString();
  }

  private static String head(Throwable thrown) {
    String type = thrown.getClass().getName();
    if (thrown instanceof SQLException sql) {
      return type + " with SQLState " + oneLine(String.valueOf(sql.getSQLState()));
    }
    return type + ownMessage(thrown).map(message -> ": " + oneLine(message)).orElse("");
  }

  /** A message that only repeats the cause is the cause's. */
  private static Optional<String> ownMessage(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return Optional.ofNullable(thrown.getMessage())
        .filter(message -> frames.length > 0 && isOurs(frames[0].getClassName()))
        .filter(
            message ->
                thrown.getCause() == null || !message.contains(thrown.getCause().toString()));
  }

  /** The text with what would end the line, or steer a terminal, as {@code \}{@code uXXXX}. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                line.append((char) c);
              }
            });
    return line.toString();
  }
}
