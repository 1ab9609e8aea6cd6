package io.butie.adapters.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.butie.adapters.rest.problem.Problem;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.access.SignIn;
import io.butie.application.access.SignInByToken;
import io.butie.application.port.BearerTokens;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessFilterTest {

  private static final Region SHIJIAZHUANG = new Region("130100");
  private static final Region TANGSHAN = new Region("130200");

  private final Accounts accounts =
      new Accounts()
          .with("auditor", Role.AUDITOR, Region.PROVINCE)
          .with("maker", Role.FINANCE_MAKER, SHIJIAZHUANG)
          .with("school", Role.INSTITUTION, Scope.of(new InstitutionId("S"), SHIJIAZHUANG))
          .with("admin", Role.ADMINISTRATOR, Region.PROVINCE);

  private final SignIn signIn = accounts.signIn();

  /** Of the provider's tokens, "true of maker" is one. */
  private final SignInByToken byToken =
      accounts.signInByToken(
          token -> {
            if (token.equals("nobody can tell")) {
              throw new BearerTokens.ProviderDownException(new IOException("down"));
            }
            return token.startsWith("true of ")
                ? Outcome.done(new UserId(token.substring("true of ".length())))
                : Outcome.refused(RefusalCode.NOT_ALLOWED, "not valid here", "无效");
          });

  /** A resource as a careless hand would write it: nobody said who may ask for the first. */
  static final class Careless {
    public String forgotten() {
      return "everything";
    }

    @Needs(Permission.READ_CHECKPOINT)
    public String open() {
      return "checkpoint";
    }

    @Needs(Permission.READ_LEDGER)
    public String guarded() {
      return "records";
    }
  }

  private SecurityContext pass(String method, String user, String password) {
    return pass(method, SignInRequest.of(user, password));
  }

  private SecurityContext pass(String method, SignInRequest request) {
    AccessFilter filter = new AccessFilter(signIn, byToken);
    filter.resource = new CalledMethod(Careless.class, method);
    filter.filter(request.context());
    return request.security().orElseThrow();
  }

  private Problem refused(String method, String user, String password) {
    return catchThrowableOfType(ProblemException.class, () -> pass(method, user, password))
        .problem();
  }

  @Test
  void letsThroughWhoMayAsk() {
    assertThat(pass("guarded", "auditor", "password of auditor").getUserPrincipal().getName())
        .isEqualTo("auditor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "maker", "admin"})
  void nobodyGetsWhatNamesNoPermission(String user) {
    Problem problem = refused("forgotten", user, "password of " + user);

    assertThat(problem.status()).isEqualTo(403);
    assertThat(problem.code()).isEqualTo("NOT_ALLOWED");
    assertThat(problem.clause()).isPresent();
  }

  @Test
  void anAdministratorHasNoBusinessRights() {
    Problem problem = refused("guarded", "admin", "password of admin");

    assertThat(problem.status()).isEqualTo(403);
    assertThat(problem.detail().en()).contains("READ_LEDGER");
  }

  @Test
  void doesNotTellWhetherTheNameOrThePasswordIsWrong() {
    Problem wrongPassword = refused("guarded", "auditor", "guess");

    assertThat(wrongPassword.status()).isEqualTo(401);
    assertThat(refused("guarded", "nobody", "guess")).isEqualTo(wrongPassword);
  }

  @Test
  void aTokenSaysWhoAndTheAccountSaysWhat() {
    SecurityContext passed = pass("guarded", SignInRequest.withToken("true of maker"));

    assertThat(SignedIn.user(passed).role()).isEqualTo(Role.FINANCE_MAKER);
    assertThat(SignedIn.user(passed).scope()).isEqualTo(Scope.of(SHIJIAZHUANG));
    assertThat(refusedWith("true of admin").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forged", "true of nobody"})
  void withoutATrueTokenOfAnAccountHereNobodyIsSignedIn(String token) {
    assertThat(refusedWith(token).status()).isEqualTo(401);
  }

  @Test
  void whereNobodyCanTellNobodyIsLetIn() {
    assertThatThrownBy(() -> pass("guarded", SignInRequest.withToken("nobody can tell")))
        .isInstanceOf(BearerTokens.ProviderDownException.class);
  }

  private Problem refusedWith(String token) {
    return catchThrowableOfType(
            ProblemException.class, () -> pass("guarded", SignInRequest.withToken(token)))
        .problem();
  }

  @Test
  void aRegionsUserSeesThatRegionOnly() {
    RegionScope scope = RegionScope.of(pass("guarded", "maker", "password of maker"));

    assertThat(scope.covers(SHIJIAZHUANG)).isTrue();
    assertThat(scope.covers(TANGSHAN)).isFalse();
    assertThat(scope.covers(Region.PROVINCE)).isFalse();
    assertThat(scope.narrowedTo(Optional.empty())).contains(SHIJIAZHUANG);
    assertForbidden(() -> scope.narrowedTo(Optional.of(TANGSHAN)));
  }

  @Test
  void anInstitutionsUserSeesItsOwnInItsRegionOnly() {
    RegionScope scope = RegionScope.of(pass("open", "school", "password of school"));

    assertThat(scope.covers(SHIJIAZHUANG, "S")).isTrue();
    assertThat(scope.covers(SHIJIAZHUANG, "T")).isFalse();
    assertThat(scope.covers(TANGSHAN, "S")).isFalse();
    assertThat(scope.covers(SHIJIAZHUANG)).as("what is nobody's own").isFalse();
    assertThat(scope.narrowedWithOwn(Optional.empty()).institution())
        .contains(new InstitutionId("S"));
    assertThat(scope.narrowedWithOwn(Optional.of(SHIJIAZHUANG)).institution())
        .contains(new InstitutionId("S"));
    assertForbidden(() -> scope.narrowedWithOwn(Optional.of(TANGSHAN)));
    assertForbidden(() -> scope.narrowedTo(Optional.empty()));
    assertForbidden(() -> scope.narrowedTo(Optional.of(SHIJIAZHUANG)));
  }

  private static void assertForbidden(ThrowingCallable narrowing) {
    assertThat(catchThrowableOfType(ProblemException.class, narrowing).problem().status())
        .isEqualTo(403);
  }

  @Test
  void aProvincesUserSeesAllOrWhatIsAskedFor() {
    RegionScope scope = RegionScope.of(pass("guarded", "auditor", "password of auditor"));

    assertThat(scope.narrowedTo(Optional.empty())).isEmpty();
    assertThat(scope.narrowedTo(Optional.of(TANGSHAN))).contains(TANGSHAN);
  }
}
