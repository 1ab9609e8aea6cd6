package io.butie.domain.webhook;

import java.util.Base64;

/**
 * What a webhook's deliveries are signed with (Standard Webhooks 1.0.0): {@code whsec_} and the key
 * in base64.
 */
public record WebhookSecret(String text) {

  /** How many random bytes make a key; the standard asks for 24 to 64. */
  public static final int BYTES = 32;

  private static final String PREFIX = "whsec_";

  public WebhookSecret {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
    }
  }

  /** The secret with this key. */
  public static WebhookSecret of(byte[] key) {
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** The key itself. */
  public byte[] key() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  /** Says nothing: what is printed may be kept. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
