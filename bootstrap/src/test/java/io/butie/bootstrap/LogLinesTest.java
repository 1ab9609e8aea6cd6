package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.application.request.RequestId;
import io.butie.application.request.RequestInHand;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogLinesTest {

  private static final String OURS = "io.butie.some.Class";
  private static final String ID_NUMBER = "130102199001011237";
  private static final RequestId REQUEST = new RequestId("0190163d-8694-739b-aea5-966c26f8ad91");

  private static LogRecord event(String logger, String message) {
    LogRecord event = new LogRecord(Level.WARNING, message);
    event.setLoggerName(logger);
    event.setInstant(Instant.parse("2023-05-04T01:02:03Z"));
    return event;
  }

  private static JsonObject json(LogRecord event) {
    String line = new LogLines(LogFormat.JSON).format(event);
    assertThat(line).endsWith("\n").containsOnlyOnce("\n");
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @Test
  void anEventIsOneObjectWithTheRequestThatItBelongsTo() {
    try (RequestInHand request = RequestInHand.begin(REQUEST)) {
      request.asksFor("listRuns", Optional.of(ID_NUMBER), Optional.empty());
      request.signedIn(
          new UserAccount(new UserId("li.na"), Role.AUDITOR, Scope.of(Region.PROVINCE), "hash")
              .signIn(hash -> true)
              .orThrow());
      request.answered(200, 12);

      assertThat(json(event(OURS, "answered")))
          .hasToString(
              "{\"time\":\"2023-05-04T01:02:03Z\",\"level\":\"WARNING\",\"logger\":\""
                  + OURS
                  + "\",\"message\":\"answered\",\"request_id\":\""
                  + REQUEST
                  + "\",\"user\":\"li.na\",\"operation\":\"listRuns\",\"status\":200,\"millis\":12}");
    }
    assertThat(json(event(OURS, "later")).keySet())
        .containsExactly("time", "level", "logger", "message");
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void noTextBeginsALineOfItsOwn(LogFormat format) {
    String hostile = "one\r\n2023-05-04 ERROR two\u001b[31m\u0085three\u2028four";

    String lines = new LogLines(format).format(event(OURS, hostile));

    assertThat(lines.strip()).doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029]");
    assertThat(lines).contains("one").contains("four").endsWith("\n");
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void whatOtherCodeSaysOfARequestIsLeftOut(LogFormat format) {
    LogRecord event = event("org.glassfish.jersey", "a request to /claims?q=" + ID_NUMBER);
    try (RequestInHand request = RequestInHand.begin(REQUEST)) {
      assertThat(new LogLines(format).format(event))
          .contains(request.id().value(), "org.glassfish.jersey", "WARNING")
          .doesNotContain(ID_NUMBER);
    }
    assertThat(new LogLines(format).format(event)).contains("a request to");
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void anExceptionIsSaidWithoutWhatItQuotes(LogFormat format) {
    LogRecord event = event(OURS, "request failed");
    Exception database = new SQLException("value too long: " + ID_NUMBER, "22001");
    Exception parser = new NumberFormatException("For input string: " + ID_NUMBER);
    parser.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("java.lang.Long", "parse", "Long.java", 1)});
    database.initCause(parser);
    event.setThrown(
        new IllegalStateException("the step failed", new IllegalStateException(database)));

    assertThat(new LogLines(format).format(event))
        .contains("the step failed", "java.sql.SQLException with SQLState 22001")
        .contains("java.lang.NumberFormatException", "LogLinesTest")
        .doesNotContain(ID_NUMBER);
  }

  @Test
  void isTextUnlessItIsToBeJson() {
    assertThat(LogFormat.of(environment(""))).isEqualTo(LogFormat.TEXT);
    assertThat(LogFormat.of(environment("json"))).isEqualTo(LogFormat.JSON);
    assertThatThrownBy(() -> LogFormat.of(environment("xml")))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("BUTIE_LOG_FORMAT");
  }

  private static Environment environment(String format) {
    return new Environment(
        name -> Optional.empty(),
        name -> Optional.ofNullable(Map.of("BUTIE_LOG_FORMAT", format).get(name)));
  }
}
