package io.butie.adapters.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.reference.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

  private static String header(String scheme, String pair) {
    return scheme + " " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void areANameAndAPasswordThatMayHaveColons() {
    assertThat(BasicCredentials.parse(header("bAsIc", "auditor:口令:word")))
        .contains(new BasicCredentials(new UserId("auditor"), "口令:word"));
  }

  @Test
  void doNotShowThePassword() {
    assertThat(BasicCredentials.parse(header("Basic", "auditor:secret")).toString())
        .contains("auditor")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic ", "Basic ?", "Bearer YTpi", "Basic YWJj"})
  void areNotJustAnything(String header) {
    assertThat(BasicCredentials.parse(header)).isEmpty();
  }

  @Test
  void needAUserName() {
    assertThat(BasicCredentials.parse(header("Basic", ":password"))).isEmpty();
    assertThat(BasicCredentials.parse(header("Basic", "two words:password"))).isEmpty();
    assertThat(BasicCredentials.parse(header("Basic", "审计员:password"))).isEmpty();
  }
}
