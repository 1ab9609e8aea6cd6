package io.butie.adapters.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.access.SignIn;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Refusal;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Signing in again and again, rightly and wrongly. */
class SignInTest {

  private static final UserId AUDITOR = new UserId("auditor");
  private static final String PASSWORD = "password of auditor";

  private final Accounts accounts = new Accounts().with("auditor", Role.AUDITOR, Region.PROVINCE);
  private Instant now = Instant.parse("2023-05-04T01:00:00Z");
  private final SignIn signIn = accounts.signIn(new Hands());

  /** A clock that the test moves on. */
  private final class Hands extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private String signedIn(String user, String password) {
    return signIn
        .signIn(new UserId(user), password)
        .fold(known -> known.id().value(), (Refusal refusal) -> refusal.code().name());
  }

  private void guess(String user, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signedIn(user, "guess " + i)).isEqualTo("NOT_ALLOWED");
    }
  }

  @Test
  void whoHasJustShownTheirPasswordNeedsNoSlowHash() {
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
    assertThat(accounts.hashed()).isEqualTo(1);

    assertThat(signedIn("auditor", "another")).isEqualTo("NOT_ALLOWED");
    assertThat(accounts.hashed()).isEqualTo(2);

    now = now.plus(Duration.ofMinutes(10));
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
    assertThat(accounts.hashed()).isEqualTo(3);
  }

  @Test
  void aPasswordThatWasChangedIsNotRemembered() {
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");

    accounts.add(
        new UserAccount(AUDITOR, Role.AUDITOR, Scope.of(Region.PROVINCE), "hash of a new one"));

    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("NOT_ALLOWED");
    assertThat(signedIn("auditor", "a new one")).isEqualTo("auditor");
  }

  @Test
  void aNameIsClosedAfterTenWrongPasswordsForAQuarterOfAnHour() {
    guess("auditor", 10);

    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("TOO_MANY_TRIES");
    assertThat(accounts.hashed()).as("a guess costs nothing now").isEqualTo(10);

    now = now.plus(Duration.ofMinutes(15));
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
  }

  @Test
  void aNameThatNobodyHasIsClosedTheSame() {
    guess("nobody", 10);

    assertThat(signedIn("nobody", "guess")).isEqualTo("TOO_MANY_TRIES");
  }

  @Test
  void othersGuessesDoNotThrowOutWhoIsSignedIn() {
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
    guess("auditor", 10);

    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    guess("auditor", 9);
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
    guess("auditor", 9);

    now = now.plus(Duration.ofMinutes(14));
    assertThat(signedIn("auditor", PASSWORD)).isEqualTo("auditor");
  }
}
