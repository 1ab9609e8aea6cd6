package io.butie.adapters.rest.user;

import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Another region's user is as good as none: who may not see them need not learn of them. */
@Dependent
public class VisibleUsers {

  private final Transactions transactions;
  private final Users users;

  @Inject
  public VisibleUsers(Transactions transactions, Users users) {
    this.transactions = transactions;
    this.users = users;
  }

  /**
   * The account as it is now.
   *
   * @throws ProblemException 404 where there is none that the caller may see
   */
  UserAccount find(String id, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return id(id)
        .flatMap(known -> transactions.read(() -> users.find(known)))
        .filter(account -> scope.covers(account.scope().region()))
        .orElseThrow(() -> ProblemException.notFound("there is no such user", "没有此用户"));
  }

  private static Optional<UserId> id(String text) {
    try {
      return Optional.of(new UserId(text));
    } catch (IllegalArgumentException nobodysName) {
      return Optional.empty();
    }
  }
}
