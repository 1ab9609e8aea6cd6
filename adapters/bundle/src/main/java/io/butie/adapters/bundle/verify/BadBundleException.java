package io.butie.adapters.bundle.verify;

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

  Failure failure() {
    return failure;
  }
}
