package io.butie.adapters.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.butie.adapters.rest.problem.Problem;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.access.SignIn;
import io.butie.domain.access.Role;
import io.butie.domain.reference.Region;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessFilterTest {

  private static final Region SHIJIAZHUANG = new Region("130100");
  private static final Region TANGSHAN = new Region("130200");

  private final SignIn signIn =
      new Accounts()
          .with("auditor", Role.AUDITOR, Region.PROVINCE)
          .with("maker", Role.FINANCE_MAKER, SHIJIAZHUANG)
          .with("admin", Role.ADMINISTRATOR, Region.PROVINCE)
          .signIn();

  /** A resource as a careless hand would write it: nobody said who may ask for the first. */
  static final class Careless {
    public String forgotten() {
      return "everything";
    }

    @Needs(Permission.READ_LEDGER)
    public String guarded() {
      return "records";
    }
  }

  private SecurityContext pass(String method, String user, String password) {
    AccessFilter filter = new AccessFilter(signIn);
    filter.resource = new CalledMethod(Careless.class, method);
    SignInRequest request = SignInRequest.of(user, password);
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
    assertThat(problem.detail()).contains("READ_LEDGER");
  }

  @Test
  void doesNotTellWhetherTheNameOrThePasswordIsWrong() {
    Problem wrongPassword = refused("guarded", "auditor", "guess");

    assertThat(wrongPassword.status()).isEqualTo(401);
    assertThat(refused("guarded", "nobody", "guess")).isEqualTo(wrongPassword);
  }

  @Test
  void aRegionsUserSeesThatRegionOnly() {
    RegionScope scope = RegionScope.of(pass("guarded", "maker", "password of maker"));

    assertThat(scope.covers(SHIJIAZHUANG)).isTrue();
    assertThat(scope.covers(TANGSHAN)).isFalse();
    assertThat(scope.covers(Region.PROVINCE)).isFalse();
    assertThat(scope.narrowedTo(Optional.empty())).contains(SHIJIAZHUANG);
    assertThat(
            catchThrowableOfType(
                    ProblemException.class, () -> scope.narrowedTo(Optional.of(TANGSHAN)))
                .problem()
                .status())
        .isEqualTo(403);
  }

  @Test
  void aProvincesUserSeesAllOrWhatIsAskedFor() {
    RegionScope scope = RegionScope.of(pass("guarded", "auditor", "password of auditor"));

    assertThat(scope.narrowedTo(Optional.empty())).isEmpty();
    assertThat(scope.narrowedTo(Optional.of(TANGSHAN))).contains(TANGSHAN);
  }
}
