package io.butie.domain.policy;

import io.butie.domain.reference.AwardState;
import java.util.Set;

/**
 * When earlier awards stand in the way.
 *
 * @param annualLimit training awards that a person may have in a calendar year (R37)
 * @param annualLimitYearOf the day whose year counts
 * @param countedStates the states in which an award repeats or counts (R37–R39)
 * @param overlapStates the states in which an award's class can overlap (R59)
 */
public record AwardRules(
    int annualLimit,
    DayOf annualLimitYearOf,
    RepeatScope repeatScope,
    LevelZeroKey levelZeroKey,
    Set<AwardState> countedStates,
    Set<AwardState> overlapStates) {}
