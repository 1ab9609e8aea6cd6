package io.butie.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  private static final AllowedPrivate NOTHING = AllowedPrivate.of(List.of());
  private static final AllowedPrivate INSIDE =
      AllowedPrivate.of(List.of("Inside.example", "10.1.0.0/16", "fd00::/8"));

  @ParameterizedTest
  @CsvSource({
    "https://hr.example, hr.example, 443, /, hr.example",
    "https://hr.example/hook?a=b&c, hr.example, 443, /hook?a=b&c, hr.example",
    "HTTPS://hr.example:8443/, hr.example, 8443, /, hr.example:8443",
    "'https://[2400:3200::1]/x', 2400:3200::1, 443, /x, [2400:3200::1]",
    "https://1.1.1.1:444/, 1.1.1.1, 444, /, 1.1.1.1:444"
  })
  void aUrlSaysWhereToConnectAndWhatToAskFor(
      String url, String host, int port, String target, String authority) {
    Destination destination = Destination.of(url, NOTHING);

    assertThat(destination).isEqualTo(new Destination(true, host, port, target));
    assertThat(destination.authority()).isEqualTo(authority);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hr.example",
        "/hook",
        "http://hr.example/",
        "ftp://hr.example/",
        "file:///etc/passwd",
        "https:///hook",
        "https://user:word@hr.example/",
        "https://hr.example/#x",
        "https://hr.example:0/",
        "https://hr.example:65536/",
        "https://hr.example/a b",
        "https://hr.example/\r\nHost: x",
        "https://教育.example/",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fd00:ec2::254]/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://10.1.2.3/"
      })
  void anAddressThatNothingIsSentToIsRefused(String url) {
    assertThatThrownBy(() -> Destination.of(url, NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.1.2.3/",
        "http://10.1.2.3/",
        "http://inside.example/",
        "http://INSIDE.example:8080/",
        "https://[fd00:ec2::254]/"
      })
  void whatTheOperatorListsIsAllowedOverPlainHttpToo(String url) {
    assertThat(Destination.of(url, INSIDE).target()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://10.2.0.1/", "http://other.example/", "http://1.1.1.1/"})
  void whatTheOperatorDoesNotListStaysRefused(String url) {
    assertThatThrownBy(() -> Destination.of(url, INSIDE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "fd00::/129", "10.0.0/8", "host:80", "db:80", "a b", ""})
  void aSettingThatIsNoHostAndNoRangeIsRefused(String entry) {
    assertThatThrownBy(() -> AllowedPrivate.of(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aUrlHasAtMost2000Characters() {
    String longest = "https://hr.example/" + "x".repeat(2_000 - "https://hr.example/".length());

    assertThat(Destination.of(longest, NOTHING).target()).startsWith("/xxx");
    assertThatThrownBy(() -> Destination.of(longest + "x", NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
