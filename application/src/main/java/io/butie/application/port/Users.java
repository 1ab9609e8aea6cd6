package io.butie.application.port;

import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/** The user accounts of this installation. */
public interface Users {

  void add(UserAccount account);

  Optional<UserAccount> find(UserId id);

  boolean isEmpty();
}
