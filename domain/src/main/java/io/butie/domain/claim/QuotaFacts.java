package io.butie.domain.claim;

import java.util.OptionalLong;

/**
 * The quota of the line's region at the moment of decision (四(二) R51), in person-times.
 *
 * @param total the annual total; empty where the region has none, which is no limit
 * @param awarded training awards before this line
 */
public record QuotaFacts(OptionalLong total, long awarded) {

  public static final QuotaFacts NO_LIMIT = new QuotaFacts(OptionalLong.empty(), 0);
}
