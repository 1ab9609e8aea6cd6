package io.butie.application.port;

import java.util.List;

/** The vault's keys as this installation holds them: outside of the database. */
public interface VaultRing {

  /** New keys; they are kept for good before this returns, so that no crash can lose them. */
  KeyIds make();

  /**
   * The vault that seals with the last of these generations, opens what any of them sealed, and
   * indexes by all of them.
   *
   * @param generations those after the first keys, in order
   */
  Vault open(List<KeyIds> generations);

  /** Whether a sealing key is held that these generations no longer seal with. */
  boolean holdsOldSealingKeys(List<KeyIds> generations);

  /** Destroys every sealing key of these generations, and the first, but the last one. */
  void destroyOldSealingKeys(List<KeyIds> generations);

  /** The keys of one generation, by name. */
  record KeyIds(String sealing, String index) {}
}
