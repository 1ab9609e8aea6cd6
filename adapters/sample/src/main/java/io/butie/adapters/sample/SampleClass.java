package io.butie.adapters.sample;

import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A class opening (R19–R20) and what is claimed for it.
 *
 * @param channel as the opening states it (R52); empty where it states none
 * @param level 5 to 1, or 0 for none
 * @param decidedOn the day on which HR decides on the opening; empty where it never does
 * @param payee whom the training subsidy of its lines goes to; empty where each trainee is paid
 * @param claimedOn the day of all its claims
 */
public record SampleClass(
    ClassId id,
    Region region,
    InstitutionId institution,
    InstitutionId evaluationBody,
    Optional<FundChannel> channel,
    String occupation,
    int level,
    String certificateType,
    int plannedHeads,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate appliedOn,
    Optional<LocalDate> decidedOn,
    Opening opening,
    Optional<SamplePayee> payee,
    LocalDate claimedOn,
    int trainingLines,
    int appraisalLines) {

  /** What becomes of the application for opening. */
  public enum Opening {
    APPROVED,
    APPROVED_AFTER_START,
    NEVER_APPROVED,
    /** HR would approve, but the fund has no money left for it (R51). */
    NO_MONEY_LEFT
  }

  /** The day of approval; empty where there is none. */
  public Optional<LocalDate> approvedOn() {
    return opening == Opening.NO_MONEY_LEFT ? Optional.empty() : decidedOn;
  }
}
