package io.butie.domain.webhook;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** One subscription: {@code wh_} and 32 hexadecimal digits. */
public record WebhookId(String value) implements Comparable<WebhookId> {

  /** How many random bytes make one. */
  public static final int BYTES = 16;

  private static final Pattern FORM = Pattern.compile("wh_[0-9a-f]{32}");

  public WebhookId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not the id of a webhook");
    }
  }

  /** The id that is made of these {@link #BYTES} bytes. */
  public static WebhookId of(byte[] random) {
    return new WebhookId("wh_" + HexFormat.of().formatHex(random));
  }

  /** Whether a webhook can have this id. */
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(WebhookId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
