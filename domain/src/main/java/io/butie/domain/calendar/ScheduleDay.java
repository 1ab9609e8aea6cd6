package io.butie.domain.calendar;

import java.time.LocalDate;

/**
 * A day that the State Council's yearly schedule (放假安排) changes from what its weekday says.
 *
 * @param scheduleYear the year of the schedule that names the day, which may be the year after
 */
public record ScheduleDay(LocalDate date, Kind kind, int scheduleYear) {

  /** What the schedule makes of the day. */
  public enum Kind {
    HOLIDAY,
    /** A weekend day that is worked (调休上班). */
    MAKEUP_WORKDAY
  }
}
