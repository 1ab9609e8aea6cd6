package io.butie.application.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void takesTheUuidOfTheSender() {
    assertThat(RequestId.given("0190163D-8694-739B-AEA5-966C26F8AD91"))
        .contains(new RequestId("0190163d-8694-739b-aea5-966c26f8ad91"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "130102199001011237",
        "张三",
        "0190163d8694739baea5966c26f8ad91",
        "0190163d-8694-739b-aea5-966c26f8ad91\r\nERROR",
        "{0190163d-8694-739b-aea5-966c26f8ad91}"
      })
  void takesNothingElse(String given) {
    assertThat(RequestId.given(given)).isEmpty();
  }

  @Test
  void makesARandomUuid() {
    for (byte every : new byte[] {0, -1}) {
      UUID id =
          UUID.fromString(
              RequestId.drawn(
                      count -> {
                        byte[] bytes = new byte[count];
                        Arrays.fill(bytes, every);
                        return bytes;
                      })
                  .value());

      assertThat(id.version()).isEqualTo(4);
      assertThat(id.variant()).isEqualTo(2);
    }
  }
}
