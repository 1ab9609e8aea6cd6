package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.BAD_IDENTITY;

/** What is asked of the person. */
final class PersonTests {

  /** A name, and an ID number that satisfies GB 11643 (四(四) R59). */
  static final ScreeningTest IDENTITY_IS_SOUND =
      ScreeningTest.of(
          BAD_IDENTITY,
          (line, rulebook) -> !line.identitySound(),
          Fact.IDENTITY_SOUND,
          Fact.CLAIMED_ON);

  private PersonTests() {}
}
