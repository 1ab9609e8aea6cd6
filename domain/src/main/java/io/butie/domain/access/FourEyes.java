package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;

/** Nobody approves what they made. There is no switch that turns this off. */
public final class FourEyes {

  private FourEyes() {}

  public static Outcome<SignedInUser> check(UserId maker, SignedInUser checker) {
    return checker.id().equals(maker)
        ? Outcome.refused(
            RefusalCode.FOUR_EYES,
            checker.id() + " made this; another person must approve it",
            "此事由 " + checker.id() + " 经办，须由另一人复核")
        : Outcome.done(checker);
  }
}
