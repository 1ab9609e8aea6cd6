package io.butie.adapters.rest.user;

import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.InstitutionId;
import java.util.Optional;

/** An account as it is shown. */
public record UserView(
    String id, String role, String region, Optional<String> institution, String state) {

  static UserView of(UserAccount account) {
    return new UserView(
        account.id().value(),
        account.role().name(),
        account.scope().region().code(),
        account.scope().institution().map(InstitutionId::value),
        account.state().name());
  }
}
