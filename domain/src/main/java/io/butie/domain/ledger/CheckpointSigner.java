package io.butie.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;

/**
 * Signs checkpoints in the name of a log, and the handover to its next key. Records are never
 * signed: checkpoints cover them.
 */
public final class CheckpointSigner {

  private final KeyPair keys;
  private final VerifierKey verifierKey;

  private CheckpointSigner(String name, KeyPair keys) {
    this.keys = keys;
    this.verifierKey = new VerifierKey(name, Ed25519.rawPublicKey(keys.getPublic()));
  }

  /**
   * The signer with the key of a seed.
   *
   * @param name the log's name, which is also the origin of its checkpoints
   * @param seed the 32 secret bytes of RFC 8032
   */
  public static CheckpointSigner ofSeed(String name, byte[] seed) {
    return new CheckpointSigner(name, Ed25519.keyPair(seed));
  }

  /** The same key, signing for another log of ours. */
  public CheckpointSigner named(String name) {
    return new CheckpointSigner(name, keys);
  }

  /** What others need to check the signatures. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** The log's name. */
  public String origin() {
    return verifierKey.name();
  }

  public SignedCheckpoint sign(Checkpoint checkpoint) {
    if (!checkpoint.origin().equals(origin())) {
      throw new IllegalArgumentException(
          "the key of " + origin() + " does not sign for " + checkpoint.origin());
    }
    return SignedCheckpoint.signedBy(verifierKey, checkpoint, signature(checkpoint.text()));
  }

  /** The signature of the old key or of the new one, in base64. */
  public String sign(KeyHandover handover) {
    return Base64.getEncoder().encodeToString(signature(handover.text()));
  }

  private byte[] signature(String text) {
    return Ed25519.sign(keys.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
  }
}
