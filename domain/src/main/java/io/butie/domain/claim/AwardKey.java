package io.butie.domain.claim;

import io.butie.domain.policy.LevelZeroKey;
import io.butie.domain.reference.CertificateType;
import java.util.Optional;

/** What makes two awards the same: never twice for it (三(五) R38, R39). */
public record AwardKey(String value) {

  /** The key; empty where an input that it needs is unknown, and then nothing is the same. */
  static Optional<AwardKey> of(
      String occupation, int level, Optional<CertificateType> certificate, LevelZeroKey rule) {
    if (level == 0 && rule == LevelZeroKey.CERTIFICATE_TYPE_AND_OCCUPATION) {
      return certificate.map(type -> new AwardKey(type + " " + occupation));
    }
    return Optional.of(new AwardKey(level + " " + occupation));
  }
}
