package io.butie.application.privacy;

import io.butie.application.port.PersonalData.Kept;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Pseudonym;
import java.util.Optional;

/** Someone of whom identifying data is kept and for whom nothing has to be done any more. */
final class PersonAtRest {

  private PersonAtRest() {}

  static Outcome<Kept> of(Optional<Kept> found, Pseudonym person) {
    if (found.isEmpty()) {
      return Outcome.refused(
          RefusalCode.NOT_FOUND, "there is no person " + person, "没有人员 " + person);
    }
    Kept kept = found.get();
    if (kept.erasedOn().isPresent()) {
      return Outcome.refused(
          RefusalCode.WRONG_STATE,
          person + " was erased on " + kept.erasedOn().get(),
          "人员 " + person + " 的数据已于 " + kept.erasedOn().get() + " 删除");
    }
    if (kept.lines().stream().anyMatch(ClaimState::isUnderWay)) {
      return Outcome.refused(
          RefusalCode.WRONG_STATE,
          person + " has a claim that is under way",
          "人员 " + person + " 还有正在办理的申领");
    }
    return Outcome.done(kept);
  }
}
