package io.butie.application.port;

import io.butie.domain.access.AccountState;
import io.butie.domain.access.Role;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;

/** The user accounts of this installation. */
public interface Users {

  void add(UserAccount account);

  Optional<UserAccount> find(UserId id);

  boolean isEmpty();

  /** Nobody else changes the account, if there is one, before the end of the transaction. */
  void hold(UserId id);

  /** Changes the account of the same id, which is there. */
  void replace(UserAccount account);

  /**
   * Which accounts a list has.
   *
   * @param region those that act for that very region; empty = whichever
   */
  record Which(Optional<Region> region, Optional<Role> role, Optional<AccountState> state) {}

  /** Accounts in order of id. */
  List<UserAccount> page(Which which, Optional<UserId> after, int limit);
}
