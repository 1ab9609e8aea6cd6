package io.butie.domain.ledger;

/** Bytes or values that no record of ours can have: damage, or another program's data. */
public final class MalformedRecordException extends RuntimeException {

  public MalformedRecordException(String message) {
    super(message);
  }

  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
