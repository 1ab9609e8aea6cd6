package io.butie.domain.policy;

import io.butie.domain.money.Rate;
import java.time.MonthDay;

/**
 * How much and when.
 *
 * @param appraisalRate the rate of an appraisal's own standard (R43)
 * @param encumbranceRate the rate at which an opening is encumbered (R52)
 * @param windowFrom the first day of the payment window in a year (R27)
 * @param windowTo the last day of it
 */
public record PaymentRules(
    Rate appraisalRate,
    Rate encumbranceRate,
    Rounding rounding,
    MonthDay windowFrom,
    MonthDay windowTo) {}
