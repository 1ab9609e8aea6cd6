package io.butie.domain.policy;

import java.time.MonthDay;
import java.util.List;

/**
 * Which day decides, and how late is late.
 *
 * @param trainingListDay the day on which the institution has to be listed: the first known (R17)
 * @param appraisalListDay the same for the evaluation body (R23)
 * @param standardDay the day whose standard is paid (R56)
 * @param trainingEndsBy the last day of training in a year (R18)
 * @param evaluationDays calendar days from the class's end in which evaluation ends (R25)
 */
public record DateRules(
    List<DayOf> trainingListDay,
    List<DayOf> appraisalListDay,
    List<DayOf> standardDay,
    MonthDay trainingEndsBy,
    int evaluationDays) {}
