package io.butie.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days the loaded schedules decide. A year is covered when its own schedule is loaded; its
 * last days also need the next year's, because New Year's holiday may begin in December.
 */
record Coverage(Set<Integer> scheduleYears, MonthDay nextYearNeededFrom) {

  Coverage {
    scheduleYears = Set.copyOf(scheduleYears);
  }

  boolean includes(LocalDate day) {
    return scheduleYears.contains(day.getYear())
        && (MonthDay.from(day).isBefore(nextYearNeededFrom)
            || scheduleYears.contains(day.getYear() + 1));
  }
}
