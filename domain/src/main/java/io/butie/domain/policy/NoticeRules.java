package io.butie.domain.policy;

import java.time.MonthDay;

/**
 * The public notice (R32).
 *
 * @param workingDays how long it lasts
 * @param publicationDayCounts whether a working day of publication is its first day
 * @param forAppraisal whether appraisal lines are published too
 * @param nextYearNeededFrom from this day of a year, the next year's working-day schedule is needed
 */
public record NoticeRules(
    int workingDays,
    boolean publicationDayCounts,
    boolean forAppraisal,
    MonthDay nextYearNeededFrom) {}
