package io.butie.adapters.bundle.verify;

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
}
