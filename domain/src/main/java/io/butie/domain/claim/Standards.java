package io.butie.domain.claim;

import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.Optional;

/** Looks the catalogue of standards up (四(四) R56). */
@FunctionalInterface
public interface Standards {

  Optional<Standard> on(ClaimKind kind, String occupation, int level, LocalDate day);
}
