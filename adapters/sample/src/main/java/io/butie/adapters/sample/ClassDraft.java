package io.butie.adapters.sample;

import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;

/**
 * A class before its place among all classes is known.
 *
 * @param key its number in the order of planning: what its own draws hang on
 * @param channel the channel that its region's plan gives it, stated in the opening or not
 * @param lines how many of its trainees the training subsidy is claimed for
 */
record ClassDraft(
    int key,
    Region region,
    ClassStory story,
    FundChannel channel,
    Occupation occupation,
    int level,
    CertificateType certificate,
    SamplePayee.Kind payee,
    ClassDays days,
    int lines) {

  /** First and last day of training, and the day of the claim. */
  record ClassDays(LocalDate startsOn, LocalDate endsOn, LocalDate claimedOn) {

    boolean overlaps(ClassDays other) {
      return !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
    }
  }

  /** Whether its certificates have levels; the others are issued at level 0. */
  boolean hasLevels() {
    return hasLevels(certificate);
  }

  static boolean hasLevels(CertificateType certificate) {
    return certificate == CertificateType.VOCATIONAL_QUALIFICATION
        || certificate == CertificateType.SKILL_LEVEL;
  }

  /** Whether an appraisal subsidy can rest on its certificates (R39). */
  boolean isAppraised() {
    return certificate != CertificateType.TRAINING_COMPLETION;
  }

  boolean hasSameKey(ClassDraft other) {
    return occupation.equals(other.occupation)
        && level == other.level
        && (level > 0 || certificate == other.certificate);
  }
}
