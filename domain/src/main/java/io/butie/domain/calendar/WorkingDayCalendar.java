package io.butie.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The working days (工作日) of the years whose schedules are loaded; of other years, no answer. */
public final class WorkingDayCalendar {

  private final Map<LocalDate, ScheduleDay.Kind> scheduled;
  private final Coverage coverage;

  /**
   * A calendar of these schedules. Throws IllegalArgumentException where they contradict each
   * other.
   *
   * @param nextYearNeededFrom from this day to the end of a year, the next year's schedule is
   *     needed too
   */
  public WorkingDayCalendar(Collection<ScheduleDay> days, MonthDay nextYearNeededFrom) {
    Map<LocalDate, ScheduleDay.Kind> byDate = new HashMap<>();
    for (ScheduleDay day : days) {
      ScheduleDay.Kind before = byDate.put(day.date(), day.kind());
      if (before != null && before != day.kind()) {
        throw new IllegalArgumentException(day.date() + " is both a holiday and a workday");
      }
    }
    scheduled = Map.copyOf(byDate);
    coverage =
        new Coverage(
            days.stream().map(ScheduleDay::scheduleYear).collect(Collectors.toSet()),
            nextYearNeededFrom);
  }

  /** Whether the day's schedule is loaded. */
  public boolean covers(LocalDate day) {
    return coverage.includes(day);
  }

  /** Whether the day is worked; empty where its schedule is not loaded. */
  public Optional<Boolean> isWorkingDay(LocalDate day) {
    return covers(day) ? Optional.of(worked(day)) : Optional.empty();
  }

  /**
   * The count-th working day after the day, which itself is not counted; empty where a schedule on
   * the way is not loaded.
   *
   * @param count working days, 1 or more
   */
  public Optional<LocalDate> workingDayAfter(LocalDate day, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count of working days: " + count);
    }
    LocalDate next = day;
    int left = count;
    while (left > 0) {
      next = next.plusDays(1);
      if (!covers(next)) {
        return Optional.empty();
      }
      if (worked(next)) {
        left--;
      }
    }
    return Optional.of(next);
  }

  private boolean worked(LocalDate day) {
    ScheduleDay.Kind kind = scheduled.get(day);
    if (kind != null) {
      return kind == ScheduleDay.Kind.MAKEUP_WORKDAY;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
