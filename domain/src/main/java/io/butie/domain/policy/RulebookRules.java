package io.butie.domain.policy;

import io.butie.domain.reference.AwardState;
import java.util.Set;

/** Gathers the rulebook's values into the rules that use them. */
final class RulebookRules {

  private RulebookRules() {}

  static AwardRules awards(RulebookValues values) {
    return new AwardRules(
        values.number("annual_limit"),
        values.one(DayOf.class, "annual_limit_year_of"),
        values.one(RepeatScope.class, "repeat_scope"),
        values.one(LevelZeroKey.class, "level_zero_key"),
        values.set(AwardState.class, "counted_award_states"),
        values.set(AwardState.class, "overlap_award_states"));
  }

  static EmploymentRules employment(RulebookValues values) {
    return new EmploymentRules(
        values.one(DayOf.class, "employed_not_before"),
        values.one(DayOf.class, "employed_months_counted_from"),
        values.number("employed_within_months"),
        values.one(DayOf.class, "employed_not_after"),
        Set.copyOf(values.words("employed_groups")));
  }

  static DateRules dates(RulebookValues values) {
    return new DateRules(
        values.list(DayOf.class, "institution_listed_on"),
        values.list(DayOf.class, "evaluation_body_listed_on"),
        values.list(DayOf.class, "standard_of"),
        values.monthDay("training_ends_by"),
        values.number("evaluation_within_days"));
  }

  static PaymentRules payment(RulebookValues values) {
    return new PaymentRules(
        values.rate("appraisal_rate"),
        values.rate("encumbrance_rate"),
        values.one(Rounding.class, "rounding"),
        values.monthDay("payment_window_from"),
        values.monthDay("payment_window_to"));
  }

  static NoticeRules notice(RulebookValues values) {
    return new NoticeRules(
        values.number("notice_working_days"),
        values.yes("notice_counts_publication_day"),
        values.yes("notice_for_appraisal"),
        values.monthDay("next_year_schedule_needed_from"));
  }

  static RetentionRules retention(RulebookValues values) {
    return new RetentionRules(values.number("retention_years"));
  }
}
