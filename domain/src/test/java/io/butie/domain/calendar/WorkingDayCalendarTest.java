package io.butie.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(五) R32: working days, never guessed")
class WorkingDayCalendarTest {

  private static final ScheduleDay NEW_YEAR = day("2023-01-01", ScheduleDay.Kind.HOLIDAY);
  private static final ScheduleDay MAKEUP = day("2023-01-28", ScheduleDay.Kind.MAKEUP_WORKDAY);
  private static final WorkingDayCalendar CALENDAR =
      new WorkingDayCalendar(List.of(NEW_YEAR, MAKEUP), MonthDay.of(12, 25));

  private static ScheduleDay day(String date, ScheduleDay.Kind kind) {
    return new ScheduleDay(LocalDate.parse(date), kind, 2023);
  }

  @Test
  void weekdaysHolidaysAndMakeupDays() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2023-01-01"))).contains(false);
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2023-01-27"))).contains(true);
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2023-01-28"))).contains(true);
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2023-01-29"))).contains(false);
  }

  @Test
  @DisplayName("a year without its schedule has no answer, nor its last days without the next")
  void coverage() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2022-12-30"))).isEmpty();
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2023-12-24"))).contains(false);
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2023-12-25"))).isEmpty();
    assertThat(CALENDAR.workingDayAfter(LocalDate.parse("2023-12-20"), 2))
        .contains(LocalDate.parse("2023-12-22"));
    assertThat(CALENDAR.workingDayAfter(LocalDate.parse("2023-12-20"), 3)).isEmpty();
  }

  @Test
  void schedulesThatContradictEachOtherAreABug() {
    List<ScheduleDay> both = List.of(NEW_YEAR, day("2023-01-01", ScheduleDay.Kind.MAKEUP_WORKDAY));
    assertThatThrownBy(() -> new WorkingDayCalendar(both, MonthDay.of(12, 25)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CALENDAR.workingDayAfter(LocalDate.parse("2023-01-01"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
