package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Users;
import io.butie.domain.access.AccountEvent;
import io.butie.domain.access.AccountState;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;
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

  @Test
  void whatIsHeldIsReplacedWholeButForItsName() {
    UserAccount before = account("a", Role.FINANCE_MAKER);
    UserAccount after =
        new UserAccount(
            before.id(),
            Role.INSTITUTION,
            Scope.of(new InstitutionId("S"), Region.PROVINCE),
            "another hash",
            AccountState.CLOSED);
    doing(() -> users.add(before));

    doing(
        () -> {
          users.hold(before.id());
          assertThat(users.find(before.id())).contains(before);
          users.replace(after);
        });

    assertThat(asking(() -> users.find(before.id()))).contains(after);
  }

  @Test
  void accountsAreListedInOrderOfNameByRegionRoleAndState() {
    UserAccount maker = maker("b");
    UserAccount closed = maker("a").after(AccountEvent.CLOSE).orThrow();
    UserAccount school = account("B", Role.INSTITUTION);
    UserAccount elsewhere =
        new UserAccount(
            new UserId("c"), Role.FINANCE_MAKER, Scope.of(new Region("130200")), "hash");
    doing(() -> List.of(maker, closed, school, elsewhere).forEach(users::add));

    assertThat(page(new Users.Which(Optional.empty(), Optional.empty(), Optional.empty()), "", 9))
        .containsExactly(school, closed, maker, elsewhere);
    assertThat(page(new Users.Which(Optional.empty(), Optional.empty(), Optional.empty()), "B", 2))
        .containsExactly(closed, maker);
    assertThat(
            page(
                new Users.Which(
                    Optional.of(new Region("130682")),
                    Optional.of(Role.FINANCE_MAKER),
                    Optional.of(AccountState.OPEN)),
                "",
                9))
        .containsExactly(maker);
  }

  private static UserAccount maker(String id) {
    return account(id, Role.FINANCE_MAKER);
  }

  private List<UserAccount> page(Users.Which which, String after, int limit) {
    return asking(
        () ->
            users.page(
                which, Optional.of(after).filter(id -> !id.isEmpty()).map(UserId::new), limit));
  }

  /** The database's own wall: no state that nobody knows lets somebody in. */
  @Test
  void anAccountIsOpenOrClosed() {
    doing(() -> users.add(maker("a")));

    assertThat(refusalOf(() -> sql("UPDATE user_account SET account_state = 'AJAR'")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }
}
