package io.butie.application.port;

import io.butie.application.port.VaultRing.KeyIds;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.List;

/** Which keys of the vault are in force, and all that is sealed or indexed by them. */
public interface VaultGenerations {

  /** Every generation after the first keys, in order. */
  List<KeyIds> all();

  /** Puts the next generation in force; everything is to be sealed and indexed anew for it. */
  void begin(KeyIds keys, Change change);

  /**
   * Does a bounded part of what is left to do for the last generation.
   *
   * @param vault of all generations
   * @return whether there is more
   */
  boolean step(Vault vault);

  /** Whether every value is sealed by the vault's newest key. */
  boolean isAllSealedBy(Vault vault);

  /** Who changed the keys, why and when. */
  record Change(UserId madeBy, UserId approvedBy, String reason, LocalDate on) {}
}
