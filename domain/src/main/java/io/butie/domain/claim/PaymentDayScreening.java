package io.butie.domain.claim;

import io.butie.domain.policy.Finding;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.PaymentRules;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.TreeMap;

/** What is found on the day of payment: whether it lies in the payment window (三(五) R27). */
public final class PaymentDayScreening {

  private PaymentDayScreening() {}

  public static Optional<Finding> screen(ClaimKind kind, LocalDate day, Rulebook rulebook) {
    return rulebook
        .test(FindingCode.OUTSIDE_PAYMENT_WINDOW, kind)
        .filter(rule -> isOutside(MonthDay.from(day), rulebook.payment()))
        .map(
            rule -> {
              var inputs = new TreeMap<String, String>();
              inputs.put("paid_on", day.toString());
              return new Finding(
                  FindingCode.OUTSIDE_PAYMENT_WINDOW, rule.effect(), rule.clause(), inputs);
            });
  }

  private static boolean isOutside(MonthDay day, PaymentRules rules) {
    return day.isBefore(rules.windowFrom()) || day.isAfter(rules.windowTo());
  }
}
