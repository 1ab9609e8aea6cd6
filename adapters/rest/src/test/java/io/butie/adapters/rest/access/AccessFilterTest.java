package io.butie.adapters.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.butie.adapters.rest.problem.Problem;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.access.SignIn;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
          .with("school", Role.INSTITUTION, Scope.of(new InstitutionId("S"), SHIJIAZHUANG))
          .with("admin", Role.ADMINISTRATOR, Region.PROVINCE)
          .signIn();

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
    assertThat(problem.detail().en()).contains("READ_LEDGER");
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
