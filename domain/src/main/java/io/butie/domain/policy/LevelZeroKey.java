package io.butie.domain.policy;

/** What makes two awards without a level (level 0) the same. */
public enum LevelZeroKey {
  CERTIFICATE_TYPE_AND_OCCUPATION,
  OCCUPATION
}
