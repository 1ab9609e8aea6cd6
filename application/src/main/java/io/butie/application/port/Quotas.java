package io.butie.application.port;

import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.Region;
import java.util.Map;

/** How many training awards each region has, against its annual total (R51), in person-times. */
public interface Quotas {

  void load(Map<Region, Long> totals, Map<Region, Long> awarded);

  /** The counts as they are now, kept from others until the transaction ends. */
  QuotaProgress hold();

  /** Writes the counts back. */
  void save(QuotaProgress progress);

  /** The counts as they are now, to be shown. */
  QuotaProgress read();
}
