package io.butie.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.butie.domain.webhook.WebhookSecret;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  private static final WebhookSecret SECRET =
      new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  /** The vector that the standard's own libraries are tested with. */
  @Test
  void aSignatureIsThatOfThePublishedVector() {
    assertThat(
            Signatures.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}",
                List.of(SECRET)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aSignatureIsThatOfTheStandardsOwnImplementation() throws Exception {
    Random random = new Random(65);
    for (int i = 0; i < 100; i++) {
      byte[] key = new byte[WebhookSecret.BYTES];
      random.nextBytes(key);
      WebhookSecret secret = WebhookSecret.of(key);
      String body = "{\"补贴\":" + random.nextLong() + "}";
      long sentAt = random.nextInt(Integer.MAX_VALUE);

      assertThat(Signatures.of("msg_" + i, sentAt, body, List.of(secret)))
          .isEqualTo(new Webhook(secret.text()).sign("msg_" + i, sentAt, body));
    }
  }

  @Test
  void whileTwoSecretsAreValidBothSign() {
    WebhookSecret renewed = WebhookSecret.of(new byte[WebhookSecret.BYTES]);

    assertThat(Signatures.of("m", 1, "{}", List.of(renewed, SECRET)))
        .isEqualTo(
            Signatures.of("m", 1, "{}", List.of(renewed))
                + " "
                + Signatures.of("m", 1, "{}", List.of(SECRET)));
  }
}
