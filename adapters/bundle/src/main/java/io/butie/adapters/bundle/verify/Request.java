package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What to verify, against what.
 *
 * @param bundle a directory
 * @param key the public key that the auditor holds
 * @param since checkpoints that the auditor saved earlier, by a name to report them with
 */
public record Request(Path bundle, Optional<VerifierKey> key, Map<String, SignedCheckpoint> since) {

  public Request {
    since = Map.copyOf(since);
  }
}
