package io.butie.adapters.sample;

import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;

/**
 * An award on record from before the sample.
 *
 * @param level 5 to 1, or 0 for none
 */
public record SampleAward(
    String id,
    ClaimKind kind,
    String personId,
    String occupation,
    int level,
    String certificateType,
    LocalDate certificateDate,
    String classId,
    LocalDate classStartsOn,
    LocalDate classEndsOn,
    AwardState state) {}
