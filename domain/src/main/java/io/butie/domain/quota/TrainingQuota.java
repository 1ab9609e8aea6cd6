package io.butie.domain.quota;

import io.butie.domain.reference.Region;

/**
 * A region's subsidised training for the year (表一, R05, R08–R10), in person-times (人次).
 *
 * @param name the region's name in Chinese
 * @param total everything; the others are parts of it
 * @param migrantWorkers 农民工
 * @param domesticService 家政
 * @param fourthCategory a column whose name the print has lost: unverified
 */
public record TrainingQuota(
    Region region,
    String name,
    long total,
    long migrantWorkers,
    long domesticService,
    long fourthCategory) {}
