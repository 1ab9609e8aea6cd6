package io.butie.application.port;

import io.butie.domain.claim.ClaimState;
import io.butie.domain.reference.Pseudonym;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What identifies people in the registers, from its first use to its erasure. */
public interface PersonalData {

  /** What is kept of this person, held by this transaction until it ends. */
  Optional<Kept> hold(Pseudonym person);

  /** From now on nothing that identifies the person is read. */
  void restrict(Pseudonym person, LocalDate on);

  /**
   * Takes away for good the salt, the sealed identity and its index, the sealed particulars of
   * every claim line and the person's own bank accounts. Pseudonym, commitment, claim lines and
   * awards stay.
   */
  void erase(Pseudonym person, LocalDate on);

  /**
   * What is kept of a person.
   *
   * @param lines the states of their claim lines
   */
  record Kept(
      Optional<LocalDate> restrictedOn, Optional<LocalDate> erasedOn, Set<ClaimState> lines) {}
}
