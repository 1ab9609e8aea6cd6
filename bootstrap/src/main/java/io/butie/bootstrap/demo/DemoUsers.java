package io.butie.bootstrap.demo;

import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The people of the story: everyone has an account and has signed in with its password. */
final class DemoUsers {

  private static final List<Role> OF_A_REGION =
      List.of(Role.HR_REVIEWER, Role.HR_SUPERVISOR, Role.FINANCE_MAKER, Role.FINANCE_CHECKER);
  private static final List<Role> OF_THE_PROVINCE = List.of(Role.HR_REVIEWER, Role.HR_SUPERVISOR);

  private static final UserId SECOND_SUPERVISOR = new UserId("second-hr-supervisor-130000");

  private final Map<String, SignedInUser> signedIn = new HashMap<>();
  private final UseCases useCases;

  private DemoUsers(UseCases useCases) {
    this.useCases = useCases;
  }

  static DemoUsers signIn(UseCases useCases, Collection<Region> regions) {
    DemoUsers users = new DemoUsers(useCases);
    OF_THE_PROVINCE.forEach(role -> users.join(role, Region.PROVINCE));
    users.join(SECOND_SUPERVISOR, Role.HR_SUPERVISOR, Scope.of(Region.PROVINCE));
    regions.forEach(region -> OF_A_REGION.forEach(role -> users.join(role, region)));
    return users;
  }

  private void join(Role role, Region region) {
    join(id(role, region), role, Scope.of(region));
  }

  private SignedInUser join(UserId id, Role role, Scope scope) {
    String password = useCases.createAccount().create(id, role, scope).orThrow();
    SignedInUser user = useCases.signIn().signIn(id, password).orThrow();
    signedIn.put(id.value(), user);
    return user;
  }

  SignedInUser as(Role role, Region region) {
    UserId id = id(role, region);
    return Optional.ofNullable(signedIn.get(id.value()))
        .orElseThrow(() -> new IllegalArgumentException("nobody has signed in as " + id));
  }

  /** Who claims for that institution, who gets an account when first asked for. */
  SignedInUser of(InstitutionId institution, Role role, Region region) {
    UserId id = new UserId(prefix(role) + institution);
    SignedInUser known = signedIn.get(id.value());
    return known == null ? join(id, role, Scope.of(institution, region)) : known;
  }

  /** Who approves what the province's supervisor prepared. */
  SignedInUser secondSupervisor() {
    return Objects.requireNonNull(signedIn.get(SECOND_SUPERVISOR.value()));
  }

  private static UserId id(Role role, Region region) {
    return new UserId(prefix(role) + region);
  }

  private static String prefix(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
  }
}
