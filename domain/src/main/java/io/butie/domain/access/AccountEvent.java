package io.butie.domain.access;

/** What happens to an account. */
public enum AccountEvent {
  CLOSE,
  REOPEN
}
