package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.Base64;

/**
 * What both keys sign when one follows the other: which keys, and the log up to there. So the old
 * key's last word fixes the log that it leaves behind, and the new key shows that it is held.
 *
 * @param root over the records before the change
 */
public record KeyHandover(VerifierKey oldKey, VerifierKey newKey, Digest root) {

  /** Its blanks keep it from ever being the origin line of a checkpoint. */
  private static final String FIRST_LINE = "butie key change 1\n";

  /** The text that is signed: four lines, each ended by a line feed. */
  public String text() {
    return FIRST_LINE + oldKey + "\n" + newKey + "\n" + root.hex() + "\n";
  }

  /**
   * Whether the signature is the key's over this text.
   *
   * @param signature in base64
   */
  boolean isSignedBy(VerifierKey key, String signature) {
    return key.verifies(text(), Base64.getDecoder().decode(signature));
  }
}
