package io.butie.adapters.rest.register;

import io.butie.application.port.RegisterPages.Quota;

/** A region's annual total as it is shown, in person-times (R51). */
public record QuotaView(String region, long annualTotal, long awarded, long left) {

  static QuotaView of(Quota quota) {
    return new QuotaView(quota.region().code(), quota.annualTotal(), quota.awarded(), quota.left());
  }
}
