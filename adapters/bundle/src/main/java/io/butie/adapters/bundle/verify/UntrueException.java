package io.butie.adapters.bundle.verify;

import java.util.function.Supplier;

/** What a record states is not true; the reader of the log adds which record. */
final class UntrueException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UntrueException(String message) {
    super(message);
  }

  static void unless(boolean holds, String message) {
    if (!holds) {
      throw new UntrueException(message);
    }
  }

  /** The words are made where they are wanted: to make them for every record takes longer. */
  static void unless(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new UntrueException(message.get());
    }
  }
}
