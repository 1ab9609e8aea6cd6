package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.util.Optional;

/** That checkpoints are signed under the bundle's key, and that this is the auditor's. */
final class SignerCheck {

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
      throw new BadBundleException(BundleFile.PUBLIC_KEY, e);
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
      throw new BadBundleException(file, e);
    }
    return signed(file, signed);
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
