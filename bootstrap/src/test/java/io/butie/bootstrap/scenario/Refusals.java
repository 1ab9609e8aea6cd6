package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Outcome.Refused;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;

/** What a test says of a refusal. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(RefusalCode code, Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    Refusal refusal = ((Refused<?>) outcome).refusal();
    assertThat(refusal.code()).as(refusal.detail().en()).isEqualTo(code);
  }
}
