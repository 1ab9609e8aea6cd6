package io.butie.adapters.bundle.verify;

import java.util.Objects;
import java.util.OptionalLong;

/** Something in the bundle is not true; ends the verification and becomes its report. */
final class BadBundleException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  BadBundleException(String file, String what) {
    super(file + ": " + what);
    this.failure = new Failure(file, OptionalLong.empty(), what);
  }

  BadBundleException(String file, long sequence, String what) {
    super(file + ": " + what);
    this.failure = new Failure(file, OptionalLong.of(sequence), what);
  }

  BadBundleException(String file, RuntimeException why) {
    this(file, wordsOf(why));
  }

  BadBundleException(String file, long sequence, RuntimeException why) {
    this(file, sequence, wordsOf(why));
  }

  private static String wordsOf(RuntimeException why) {
    return Objects.requireNonNullElseGet(why.getMessage(), why::toString);
  }

  Failure failure() {
    return failure;
  }
}
