package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.access.AdministerAccounts;
import io.butie.application.access.ChangePassword;
import io.butie.application.access.CreateAccount;
import io.butie.application.access.MadePassword;
import io.butie.application.access.MakePassword;
import io.butie.application.access.SignIn;
import io.butie.application.port.Passwords;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators do to the accounts of others, and everybody to their own. */
class AccountUseCasesTest extends PortContract {

  private static final UserId LI = new UserId("li.na");
  private static final String CHOSEN = "correct horse battery";
  private static final Scope PROVINCE = Scope.of(Region.PROVINCE);
  private static final Scope CITY = Scope.of(SHIJIAZHUANG);

  private final SettableClock clock = new SettableClock(Instant.parse("2024-06-03T04:00:00Z"));
  private SignIn signIn;
  private CreateAccount create;
  private AdministerAccounts administer;
  private ChangePassword changePassword;
  private MakePassword makePassword;
  private SignedInUser admin;
  private SignedInUser other;
  private SignedInUser ofCity;

  /** What a slow hash does, at once. */
  private static final class QuickHashes implements Passwords {

    @Override
    public String hash(String password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
      return hash.equals(hash(password));
    }
  }

  @BeforeEach
  void makeTheAdministrators() {
    JpaUsers users = new JpaUsers(session);
    Passwords passwords = new QuickHashes();
    makePassword = new MakePassword(entropy, passwords);
    signIn = new SignIn(session, users, passwords, clock, entropy);
    create = new CreateAccount(session, users, makePassword);
    administer = new AdministerAccounts(session, users);
    changePassword = new ChangePassword(session, users, passwords, signIn);
    admin = signedIn("admin", Role.ADMINISTRATOR, PROVINCE);
    other = signedIn("other", Role.ADMINISTRATOR, PROVINCE);
    ofCity = signedIn("of-city", Role.ADMINISTRATOR, CITY);
  }

  private SignedInUser signedIn(String name, Role role, Scope scope) {
    String password = create.create(new UserId(name), role, scope).orThrow();
    return signIn.signIn(new UserId(name), password).orThrow();
  }

  private static String outcome(Outcome<?> outcome) {
    return outcome.fold(done -> "done", refusal -> refusal.code().name());
  }

  private String signingIn(String password) {
    return outcome(signIn.signIn(LI, password));
  }

  @Test
  void whoseAccountIsClosedIsOutAtOnceAndInAgainWhenItIsReopened() {
    String password = create.create(admin, LI, Role.FINANCE_MAKER, CITY).orThrow();
    assertThat(signingIn(password)).isEqualTo("done");

    administer.close(admin, LI).orThrow();
    assertThat(signingIn(password)).as("shown a moment ago").isEqualTo("NOT_ALLOWED");
    assertThat(outcome(administer.close(admin, LI))).isEqualTo("WRONG_STATE");

    administer.reopen(ofCity, LI).orThrow();
    assertThat(signingIn(password)).isEqualTo("done");
    assertThat(outcome(administer.reopen(ofCity, LI))).isEqualTo("WRONG_STATE");
  }

  @Test
  void aPasswordThatWasResetCountsAtOnceAndTheOneBeforeNoMore() {
    String before = create.create(admin, LI, Role.AUDITOR, CITY).orThrow();
    assertThat(signingIn(before)).isEqualTo("done");

    MadePassword made = makePassword.make();
    administer.resetPassword(ofCity, LI, made).orThrow();

    assertThat(signingIn(before)).isEqualTo("NOT_ALLOWED");
    assertThat(signingIn(made.text())).isEqualTo("done");
    assertThat(made.toString()).doesNotContain(made.text());
  }

  @Test
  void anotherRoleAndScopeCountFromTheNextRequestOn() {
    String password = create.create(admin, LI, Role.FINANCE_MAKER, CITY).orThrow();

    administer.assign(admin, LI, Role.AUDITOR, PROVINCE).orThrow();

    SignedInUser li = signIn.signIn(LI, password).orThrow();
    assertThat(li.role()).isEqualTo(Role.AUDITOR);
    assertThat(li.scope()).isEqualTo(PROVINCE);
    assertThat(outcome(administer.assign(admin, LI, Role.INSTITUTION, CITY)))
        .isEqualTo("MALFORMED");
  }

  @Test
  void nobodyDoesAnythingToTheirOwnAccount() {
    MadePassword made = makePassword.make();

    assertThat(outcome(administer.close(admin, admin.id()))).isEqualTo("NOT_ALLOWED");
    assertThat(outcome(administer.assign(admin, admin.id(), Role.FINANCE_MAKER, PROVINCE)))
        .isEqualTo("NOT_ALLOWED");
    assertThat(outcome(administer.resetPassword(admin, admin.id(), made))).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void ofTwoAdministratorsWhoCloseEachOtherOneIsLeft() {
    administer.close(admin, other.id()).orThrow();

    assertThat(outcome(administer.close(other, admin.id())))
        .as("signed in before, and no administrator any more")
        .isEqualTo("NOT_ALLOWED");
    assertThat(asking(() -> new JpaUsers(session).find(admin.id())).map(UserAccount::state))
        .map(Enum::name)
        .contains("OPEN");
  }

  @Test
  void whoIsNoAdministratorAnyMoreAdministersNothing() {
    create.create(admin, LI, Role.AUDITOR, PROVINCE).orThrow();
    administer.assign(admin, other.id(), Role.AUDITOR, PROVINCE).orThrow();

    assertThat(outcome(administer.close(other, LI))).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void anAdministratorOfARegionAdministersThatRegionAlone() {
    create.create(admin, LI, Role.AUDITOR, Scope.of(new Region("130200"))).orThrow();

    assertThat(outcome(administer.close(ofCity, LI))).isEqualTo("NOT_ALLOWED");
    assertThat(outcome(administer.close(ofCity, admin.id()))).isEqualTo("NOT_ALLOWED");
    assertThat(outcome(administer.assign(ofCity, LI, Role.AUDITOR, CITY))).isEqualTo("NOT_ALLOWED");
    UserId wang = new UserId("wang");
    assertThat(outcome(create.create(ofCity, wang, Role.AUDITOR, PROVINCE)))
        .isEqualTo("NOT_ALLOWED");
    create.create(ofCity, wang, Role.AUDITOR, CITY).orThrow();
    assertThat(outcome(administer.assign(ofCity, wang, Role.AUDITOR, PROVINCE)))
        .isEqualTo("NOT_ALLOWED");
  }

  @Test
  void anAccountThatIsNotThereIsNotFound() {
    assertThat(outcome(administer.close(admin, LI))).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({"a:b", "a/b", "..", "-a", "a%20b"})
  void aNewNameCanStandInAUrl(String name) {
    assertThat(outcome(create.create(new UserId(name), Role.AUDITOR, CITY))).isEqualTo("MALFORMED");
  }

  @Test
  void aPasswordThatItsUserChoseCountsAtOnceAndTheOneBeforeNoMore() {
    String old = create.create(admin, LI, Role.AUDITOR, CITY).orThrow();
    SignedInUser li = signIn.signIn(LI, old).orThrow();

    assertThat(outcome(changePassword.change(li, "not the old one", CHOSEN)))
        .isEqualTo("NOT_ALLOWED");
    assertThat(outcome(changePassword.change(li, old, "short"))).isEqualTo("MALFORMED");
    assertThat(outcome(changePassword.change(li, old, old))).isEqualTo("MALFORMED");
    assertThat(signingIn(old)).isEqualTo("done");

    changePassword.change(li, old, CHOSEN).orThrow();

    assertThat(signingIn(old)).isEqualTo("NOT_ALLOWED");
    assertThat(signingIn(CHOSEN)).isEqualTo("done");
  }

  @Test
  void whoIsSignedInCannotTryOldPasswordsWithoutEnd() {
    String old = create.create(admin, LI, Role.AUDITOR, CITY).orThrow();
    SignedInUser li = signIn.signIn(LI, old).orThrow();
    clock.pass(Duration.ofMinutes(10));
    for (int i = 0; i < 10; i++) {
      assertThat(outcome(changePassword.change(li, "guess " + i, CHOSEN))).isEqualTo("NOT_ALLOWED");
    }

    assertThat(outcome(changePassword.change(li, old, CHOSEN))).isEqualTo("TOO_MANY_TRIES");
  }
}
