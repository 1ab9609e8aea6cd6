package io.butie.application.ledger;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import java.util.Optional;

/**
 * Whether this process may post: not where the log and what was published of it disagree. Then it
 * reads only, until an operator has put it right.
 */
public final class Standing {

  private volatile Optional<Refusal> refusal = Optional.empty();

  /** LEDGER_READ_ONLY with the reason and what to do, where nothing may be posted. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  void readOnly(Words why) {
    refusal = Optional.of(new Refusal(RefusalCode.LEDGER_READ_ONLY, why));
  }

  void good() {
    refusal = Optional.empty();
  }
}
