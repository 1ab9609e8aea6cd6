package io.butie.bootstrap;

import com.google.gson.JsonObject;
import io.butie.application.request.RequestInHand;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * Writes an event of the log with the request that it belongs to. What a sender sent comes into no
 * line: a message of somebody else's code may quote it, so it is left out while a request is
 * answered; and no text can begin a line of its own.
 */
public final class LogLines extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final String LEFT_OUT = "(its message may quote the request)";

  private final LogFormat format;

  /** As the environment says; where it says what is no format, the command has ended already. */
  public LogLines() {
    this(LogFormat.of(new Environment()));
  }

  LogLines(LogFormat format) {
    this.format = format;
  }

  @Override
  public String format(LogRecord event) {
    Optional<RequestInHand> request = RequestInHand.current();
    String message =
        request.isPresent() && !ThrownText.isOurs(event.getLoggerName())
            ? LEFT_OUT
            : formatMessage(event);
    Map<String, Object> about = request.map(LogLines::about).orElse(Map.of());
    return format == LogFormat.JSON ? json(event, message, about) : text(event, message, about);
  }

  private static Map<String, Object> about(RequestInHand request) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("request_id", request.id().value());
    request.user().ifPresent(user -> about.put("user", user.value()));
    request.operation().ifPresent(operation -> about.put("operation", operation));
    request
        .answered()
        .ifPresent(
            answer -> {
              about.put("status", answer.status());
              about.put("millis", answer.millis());
            });
    return about;
  }

  private static String json(LogRecord event, String message, Map<String, Object> about) {
    JsonObject line = new JsonObject();
    line.addProperty("time", event.getInstant().toString());
    line.addProperty("level", event.getLevel().getName());
    line.addProperty("logger", String.valueOf(event.getLoggerName()));
    line.addProperty("message", message);
    about.forEach(
        (name, value) -> {
          if (value instanceof Number number) {
            line.addProperty(name, number);
          } else {
            line.addProperty(name, value.toString());
          }
        });
    if (event.getThrown() != null) {
      line.addProperty("thrown", ThrownText.of(event.getThrown()));
    }
    return ThrownText.oneLine(line.toString()) + "\n";
  }

  private static String text(LogRecord event, String message, Map<String, Object> about) {
    String first =
        TIME.format(event.getInstant())
            + " "
            + event.getLevel().getName()
            + " "
            + event.getLoggerName()
            + " "
            + message
            + about.entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    return ThrownText.oneLine(first)
        + "\n"
        + (event.getThrown() == null ? "" : ThrownText.of(event.getThrown()));
  }
}
