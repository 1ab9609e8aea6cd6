package io.butie.adapters.sample;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;

/** The money of fund year 2023 for a region and channel. */
public record SampleAppropriation(Region region, FundChannel channel, Money amount) {}
