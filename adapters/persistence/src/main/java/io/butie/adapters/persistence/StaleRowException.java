package io.butie.adapters.persistence;

/**
 * A row is no longer as the transaction read it: somebody else was first. The work is run again and
 * sees what they did; work that asks for a change which no row can take fails with it in the end.
 */
final class StaleRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleRowException(String message) {
    super(message);
  }
}
