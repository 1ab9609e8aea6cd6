package io.butie.adapters.sample;

/** The six certificate types of R35, by the notice's code names. */
enum CertificateType {
  VOCATIONAL_QUALIFICATION(true),
  SKILL_LEVEL(true),
  SPECIAL_SKILL(false),
  SPECIAL_OPERATION(false),
  SPECIAL_EQUIPMENT(false),
  TRAINING_COMPLETION(false);

  private final boolean hasLevels;

  CertificateType(boolean hasLevels) {
    this.hasLevels = hasLevels;
  }

  /** Whether it is issued at the levels 5 to 1; the others have level 0. */
  boolean hasLevels() {
    return hasLevels;
  }

  /** Whether an appraisal subsidy can rest on it (R39). */
  boolean isAppraised() {
    return this != TRAINING_COMPLETION;
  }
}
