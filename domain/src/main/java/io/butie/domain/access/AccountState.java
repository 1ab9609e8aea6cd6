package io.butie.domain.access;

/** Whether an account's user may sign in. */
public enum AccountState {
  OPEN,
  CLOSED
}
