package io.butie.domain.access;

import io.butie.domain.policy.TransitionTable;

/** Every move that an account can make. None is ever deleted: what its user did names it. */
public final class AccountTransitions {

  public static final TransitionTable<AccountState, AccountEvent> ACCOUNT =
      TransitionTable.startingIn(AccountState.OPEN, AccountEvent.class)
          .row(AccountState.OPEN, AccountEvent.CLOSE, AccountState.CLOSED)
          .row(AccountState.CLOSED, AccountEvent.REOPEN, AccountState.OPEN)
          .build();

  private AccountTransitions() {}
}
