package io.butie.domain.policy;

import java.time.LocalDate;

/**
 * How long what identifies a person is kept, so that every subsidy can be audited (R61).
 *
 * @param years from the person's last record
 */
public record RetentionRules(int years) {

  /** The last day on which it is kept; until then a person can only be restricted. */
  public LocalDate until(LocalDate lastRecord) {
    return lastRecord.plusYears(years);
  }

  /** The last day of retention, where it is over today; refused as {@code RETENTION_NOT_OVER}. */
  public Outcome<LocalDate> over(LocalDate lastRecord, LocalDate today) {
    LocalDate until = until(lastRecord);
    return today.isAfter(until)
        ? Outcome.done(until)
        : Outcome.refused(
            RefusalCode.RETENTION_NOT_OVER,
            "the person's data is kept until " + until + "; until then it can be restricted",
            "该人员的数据须保存至 " + until + "，期满前不能删除，可以先限制处理");
  }
}
