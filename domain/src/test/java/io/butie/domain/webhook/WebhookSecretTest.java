package io.butie.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WebhookSecretTest {

  @Test
  void aSecretIsItsKeyInBase64BehindAPrefix() {
    byte[] key = new byte[WebhookSecret.BYTES];
    key[0] = 1;

    WebhookSecret secret = WebhookSecret.of(key);

    assertThat(secret.text()).isEqualTo("whsec_AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertThat(new WebhookSecret(secret.text()).key()).isEqualTo(key);
  }

  @Test
  void aSecretThatIsPrintedSaysNothing() {
    assertThat(WebhookSecret.of(new byte[WebhookSecret.BYTES])).hasToString("whsec_…");
  }

  @Test
  void aTextWithoutThePrefixIsNoSecret() {
    assertThatThrownBy(() -> new WebhookSecret("AQAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("AQAA");
  }
}
