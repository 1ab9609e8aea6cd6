package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.util.Base64;
import java.util.Optional;

/** That checkpoints are signed under the bundle's key, and that this is the auditor's. */
final class SignerCheck {

  /** Four bytes of the key's hash, then 64 of Ed25519. */
  private static final int SIGNATURE_LENGTH = 68;

  private final VerifierKey key;

  private SignerCheck(VerifierKey key) {
    this.key = key;
  }

  /** The bundle's key, which is the auditor's where one is given. */
  static SignerCheck of(String publicKeyText, Optional<VerifierKey> auditorsKey) {
    VerifierKey key;
    try {
      key = VerifierKey.parse(publicKeyText.stripTrailing());
    } catch (MalformedRecordException e) {
      throw new BadBundleException(BundleFile.PUBLIC_KEY, e.getMessage());
    }
    if (!publicKeyText.equals(key + "\n")) {
      throw new BadBundleException(BundleFile.PUBLIC_KEY, "is to be one line");
    }
    if (auditorsKey.isPresent() && !auditorsKey.get().equals(key)) {
      throw new BadBundleException(BundleFile.PUBLIC_KEY, "is not the key that you hold");
    }
    return new SignerCheck(key);
  }

  /** The checkpoint that the note signs. */
  Checkpoint signed(String file, String note) {
    SignedCheckpoint signed;
    try {
      signed = SignedCheckpoint.parse(note);
    } catch (MalformedRecordException e) {
      throw new BadBundleException(file, e.getMessage());
    }
    if (!note.lines().allMatch(this::hasOneForm)) {
      throw new BadBundleException(file, "a signature in another spelling than its own");
    }
    return signed(file, signed);
  }

  /**
   * Base64 may end in bits that nobody reads, and the JDK forgives bytes after an Ed25519
   * signature: a note changed there would still be signed. Lines that are no signatures pass.
   */
  private boolean hasOneForm(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3) {
      return true;
    }
    byte[] signature = Base64.getDecoder().decode(parts[2]);
    return Base64.getEncoder().encodeToString(signature).equals(parts[2])
        && (!parts[1].equals(key.name()) || signature.length == SIGNATURE_LENGTH);
  }

  Checkpoint signed(String file, SignedCheckpoint signed) {
    if (!signed.isSignedBy(key)) {
      throw new BadBundleException(file, "is not signed under " + BundleFile.PUBLIC_KEY);
    }
    return signed.checkpoint();
  }

  String signer() {
    return key.name();
  }
}
