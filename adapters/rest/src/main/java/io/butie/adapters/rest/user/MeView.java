package io.butie.adapters.rest.user;

import io.butie.adapters.rest.access.Permission;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.reference.InstitutionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who is asking.
 *
 * @param permissions what the role may ask for, in order of name
 */
public record MeView(
    String id, String role, String region, Optional<String> institution, List<String> permissions) {

  static MeView of(SignedInUser user) {
    return new MeView(
        user.id().value(),
        user.role().name(),
        user.scope().region().code(),
        user.scope().institution().map(InstitutionId::value),
        Arrays.stream(Permission.values())
            .filter(permission -> permission.isHeldBy(user.role()))
            .map(Permission::name)
            .sorted()
            .toList());
  }
}
