package io.butie.application.port;

import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.VerifierKey;
import java.util.List;
import java.util.Optional;

/** The secret keys of the log that this installation holds; none is ever taken away here. */
public interface SigningKeys {

  /** The key that signs the log from its first record on, where it is still held. */
  Optional<CheckpointSigner> first();

  /** The secret key of this public one, where it is held. */
  Optional<CheckpointSigner> of(VerifierKey key);

  /** The public keys of all that are held. */
  List<VerifierKey> held();

  /** A new key; it is kept for good before this returns, so that no crash can lose it. */
  CheckpointSigner make();
}
