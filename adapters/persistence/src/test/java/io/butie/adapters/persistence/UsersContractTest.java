package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersContractTest extends PortContract {

  private Users users;

  @BeforeEach
  void openTheStore() {
    users = new JpaUsers(session);
  }

  private static UserAccount account(String id, Role role) {
    return new UserAccount(new UserId(id), role, scope(role), "pbkdf2$" + "x".repeat(190));
  }

  private static Scope scope(Role role) {
    Region region = new Region("130682");
    return role.isOfAnInstitution()
        ? Scope.of(new InstitutionId("9".repeat(64)), region)
        : Scope.of(region);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void anAccountIsFoundAsItWasAdded(Role role) {
    UserAccount account = account("maker-".repeat(10), role);
    doing(() -> users.add(account));

    assertThat(asking(() -> users.find(account.id()))).contains(account);
  }

  @Test
  void nobodyIsFoundWhereNobodyIs() {
    assertThat(asking(users::isEmpty)).isTrue();
    assertThat(asking(() -> users.find(new UserId("nobody")))).isEmpty();
    doing(() -> users.add(account("a", Role.AUDITOR)));
    assertThat(asking(users::isEmpty)).isFalse();
    assertThat(asking(() -> users.find(new UserId("A")))).isEmpty();
  }

  /** The database's own wall: no account of an institution is one for a whole region. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void anInstitutionsAccountIsForAnInstitution(Role role) {
    String institution = role.isOfAnInstitution() ? "NULL" : "'S'";

    assertThat(
            refusalOf(
                () ->
                    sql(
                        "INSERT INTO user_account"
                            + " (user_id, user_role, region, institution, password_hash)"
                            + " VALUES ('a', '"
                            + role
                            + "', '130100', "
                            + institution
                            + ", 'x')")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }

  @Test
  void aNameIsGivenOnce() {
    doing(() -> users.add(account("a", Role.FINANCE_MAKER)));

    assertThat(refusalOf(() -> users.add(account("a", Role.FINANCE_CHECKER))))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(asking(() -> users.find(new UserId("a"))).orElseThrow().role())
        .isEqualTo(Role.FINANCE_MAKER);
  }
}
