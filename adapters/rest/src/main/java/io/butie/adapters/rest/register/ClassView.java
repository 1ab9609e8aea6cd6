package io.butie.adapters.rest.register;

import io.butie.domain.policy.Reason;
import io.butie.domain.training.TrainingClass;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A training class as it is shown.
 *
 * @param channel absent where the opening states none
 * @param level 5 初级 to 1 高级技师; 0 none
 * @param remainingFen what is still encumbered, for its own lines only (R52)
 */
public record ClassView(
    String id,
    String institution,
    String region,
    Optional<String> channel,
    int fundYear,
    String occupation,
    int level,
    int heads,
    LocalDate startsOn,
    LocalDate endsOn,
    String state,
    Optional<LocalDate> approvedOn,
    Optional<String> refusedBecause,
    long encumberedFen,
    long remainingFen) {

  static ClassView of(TrainingClass of) {
    return new ClassView(
        of.id().value(),
        of.institution(),
        of.region().code(),
        of.channel().map(Enum::name),
        of.fundYear(),
        of.occupation(),
        of.level(),
        of.heads(),
        of.startsOn(),
        of.endsOn(),
        of.state().name(),
        of.approvedOn(),
        of.refusedBecause().map(Reason::text),
        of.encumbered().fen(),
        of.remaining().fen());
  }
}
