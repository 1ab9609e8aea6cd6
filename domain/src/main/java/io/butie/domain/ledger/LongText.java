package io.butie.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text of some hundred characters, kept as its UTF-8: of all who read a record only those who
 * decide again need it as a string.
 */
public final class LongText {

  private final byte[] utf8;

  private LongText(byte[] utf8) {
    this.utf8 = utf8;
  }

  public static LongText of(String text) {
    return new LongText(text.getBytes(UTF_8));
  }

  /** Takes over bytes that are well-formed UTF-8. */
  public static LongText ofUtf8(byte[] utf8) {
    return new LongText(utf8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LongText that && Arrays.equals(utf8, that.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  /** The text. */
  @Override
  public String toString() {
    return new String(utf8, UTF_8);
  }
}
