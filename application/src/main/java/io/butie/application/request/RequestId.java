package io.butie.application.request;

import io.butie.application.port.Entropy;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one request is called in its answer, in the log and in the audit log.
 *
 * @param value a UUID in lower case: no text of a sender's choice, which could name a person
 */
public record RequestId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  public RequestId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no UUID in lower case");
    }
  }

  /** The id that a sender gave; empty where it is none. */
  public static Optional<RequestId> given(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(given -> given.toLowerCase(Locale.ROOT))
        .filter(given -> FORM.matcher(given).matches())
        .map(RequestId::new);
  }

  /** A fresh one: random, version 4 (RFC 9562 §5.4). */
  public static RequestId drawn(Entropy entropy) {
    ByteBuffer bytes = ByteBuffer.wrap(entropy.bytes(2 * Long.BYTES));
    long high = (bytes.getLong() & ~0xF000L) | VERSION_4;
    long low = (bytes.getLong() & ~(0b11L << 62)) | VARIANT;
    return new RequestId(new UUID(high, low).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
