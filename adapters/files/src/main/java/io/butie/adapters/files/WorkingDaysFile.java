package io.butie.adapters.files;

import io.butie.domain.calendar.ScheduleDay;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the State Council's working-day schedules (R32). */
final class WorkingDaysFile {

  private static final Columns COLUMNS =
      Columns.of("date", "kind", "name", "weekday", "schedule_year", "state_council_notice_url");

  private WorkingDaysFile() {}

  static List<ScheduleDay> read(InputStream in, Problems problems) throws IOException {
    CodeList<ScheduleDay.Kind> kinds = new CodeList<>(ScheduleDay.Kind.class);
    List<ScheduleDay> days = new ArrayList<>();
    CsvFile.read(
        in,
        "working-days",
        COLUMNS,
        problems,
        row ->
            days.add(
                new ScheduleDay(
                    row.requiredDate("date"),
                    row.requiredCode(kinds, "kind"),
                    Math.toIntExact(row.requiredCount("schedule_year")))));
    return days;
  }
}
