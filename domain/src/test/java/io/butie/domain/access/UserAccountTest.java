package io.butie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UserAccountTest {

  private static final UserAccount OPEN =
      new UserAccount(new UserId("li"), Role.AUDITOR, Scope.of(Region.PROVINCE), "hash");
  private static final UserAccount CLOSED = OPEN.after(AccountEvent.CLOSE).orThrow();

  private static Refusal refusalOf(UserAccount account, boolean proved) {
    return account
        .signIn(hash -> proved)
        .fold(
            user -> {
              throw new AssertionError(user.id() + " is signed in");
            },
            refusal -> refusal);
  }

  @Test
  void whoseAccountIsClosedIsRefusedAsOneWithAWrongPassword() {
    assertThat(refusalOf(CLOSED, true)).isEqualTo(refusalOf(OPEN, false));
  }

  @Test
  void aClosedAccountTakesAsLongAsAnOpenOne() {
    AtomicInteger proofs = new AtomicInteger();

    assertThat(CLOSED.signIn(hash -> proofs.incrementAndGet() > 0).isRefused()).isTrue();
    assertThat(proofs).hasValue(1);
  }

  @Test
  void whoseAccountIsOpenAgainSignsIn() {
    UserAccount again = CLOSED.after(AccountEvent.REOPEN).orThrow();

    assertThat(again).isEqualTo(OPEN);
    assertThat(again.signIn(hash -> true).orThrow().id()).isEqualTo(OPEN.id());
  }

  @Test
  void isGivenOnlyAScopeThatTheRoleCanActFor() {
    RefusalCode refused =
        OPEN.assigned(Role.INSTITUTION, Scope.of(Region.PROVINCE))
            .fold(
                account -> {
                  throw new AssertionError(account.role());
                },
                Refusal::code);

    assertThat(refused).isEqualTo(RefusalCode.MALFORMED);
    assertThat(OPEN.assigned(Role.ADMINISTRATOR, Scope.of(new Region("130100"))).orThrow().role())
        .isEqualTo(Role.ADMINISTRATOR);
  }
}
