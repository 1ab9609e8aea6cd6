package io.butie.adapters.sample;

import io.butie.domain.reference.Region;

/**
 * A region's quota and what was used of it before the sample.
 *
 * @param annualTotal training awards that the quota table sets for the year
 * @param awarded training awards so far
 */
public record SampleOpeningCount(Region region, int annualTotal, int awarded) {}
