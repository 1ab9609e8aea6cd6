package io.butie.domain.claim;

import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of the class that a line names, from the class register or from the line itself.
 *
 * @param id as the system numbers it; empty where the line names no class
 * @param channel the fund channel that the opening states (R52)
 * @param approvedOn the day on which the opening was approved (R20)
 */
public record ClassFacts(
    Optional<String> id,
    Optional<Region> region,
    Optional<FundChannel> channel,
    Optional<LocalDate> approvedOn,
    LocalDate startsOn,
    LocalDate endsOn) {}
