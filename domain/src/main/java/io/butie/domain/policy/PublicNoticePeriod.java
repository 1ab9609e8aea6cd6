package io.butie.domain.policy;

import io.butie.domain.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The public notice (公示) of a list of lines (三(五) R32).
 *
 * @param published the day of publication
 * @param ends the last working day of the notice
 * @param payableFrom the next working day, the first on which the lines may be paid
 */
public record PublicNoticePeriod(LocalDate published, LocalDate ends, LocalDate payableFrom) {

  /** Counts the period; refused where the schedule of a day on the way is not loaded. */
  public static Outcome<PublicNoticePeriod> of(
      LocalDate published, NoticeRules rules, WorkingDayCalendar calendar) {
    LocalDate dayBefore = rules.publicationDayCounts() ? published.minusDays(1) : published;
    Optional<LocalDate> ends = calendar.workingDayAfter(dayBefore, rules.workingDays());
    Optional<LocalDate> payable = ends.flatMap(last -> calendar.workingDayAfter(last, 1));
    if (!calendar.covers(published) || ends.isEmpty() || payable.isEmpty()) {
      return Outcome.refused(
          RefusalCode.CALENDAR_NOT_LOADED,
          "the notice published on "
              + published
              + " cannot be counted: load the State Council's working-day schedules of "
              + published.getYear()
              + " and, at the year's end, of the next year",
          "无法计算 "
              + published
              + " 起的公示期：请先导入国务院办公厅 "
              + published.getYear()
              + " 年节假日安排；年底公示的，还须导入下一年的安排");
    }
    return Outcome.done(new PublicNoticePeriod(published, ends.get(), payable.get()));
  }
}
