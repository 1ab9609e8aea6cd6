package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That every checkpoint is signed by the key that was in force at its size, and that these keys
 * come from the auditor's. Which key was in force only the records say, so notes are kept until
 * they are read.
 */
final class SignerCheck {

  private final VerifierKey key;
  private final List<Note> notes = new ArrayList<>();

  private record Note(String file, SignedCheckpoint signed) {}

  private SignerCheck(VerifierKey key) {
    this.key = key;
  }

  /** Under the key that the bundle says is in force. */
  static SignerCheck of(String publicKeyText) {
    VerifierKey key;
    try {
      key = VerifierKey.parse(publicKeyText.stripTrailing());
    } catch (MalformedRecordException e) {
      throw new BadBundleException(BundleFile.PUBLIC_KEY, e);
    }
    if (!publicKeyText.equals(key + "\n")) {
      throw new BadBundleException(BundleFile.PUBLIC_KEY, "is to be one line");
    }
    return new SignerCheck(key);
  }

  /** The checkpoint of the note, whose signature is still to be checked. */
  Checkpoint stated(String file, String note) {
    try {
      return stated(file, SignedCheckpoint.parse(note));
    } catch (MalformedRecordException e) {
      throw new BadBundleException(file, e);
    }
  }

  Checkpoint stated(String file, SignedCheckpoint note) {
    notes.add(new Note(file, note));
    return note.checkpoint();
  }

  /** After the records. */
  void check(KeyCheck keys, Optional<VerifierKey> auditorsKey) {
    KeyChain chain = keys.chain(key);
    if (!chain.current().equals(key)) {
      throw new BadBundleException(BundleFile.PUBLIC_KEY, "is not the key in force");
    }
    if (auditorsKey.isPresent() && !chain.holds(auditorsKey.get())) {
      throw new BadBundleException(
          BundleFile.PUBLIC_KEY, "is not the key that you hold, nor signed over from it");
    }
    notes.forEach(note -> check(note, chain));
  }

  private static void check(Note note, KeyChain chain) {
    long size = note.signed().checkpoint().size();
    if (!chain.isSigned(note.signed())) {
      throw new BadBundleException(
          note.file(),
          "is not signed by the key in force at " + size + " records, " + chain.inForceAt(size));
    }
  }

  String signer() {
    return key.name();
  }
}
