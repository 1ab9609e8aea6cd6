package io.butie.adapters.bundle.verify;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param failure the first thing that is wrong; empty where the bundle is true
 * @param signer the name in the key that signed; empty where it did not come to that
 * @param signerVerified whether the key in force is the auditor's own, or signed over from it
 * @param records how many records were read
 * @param root the root over them, in hex
 * @param checked what was checked before the end or the failure
 */
public record Report(
    Optional<Failure> failure,
    String signer,
    boolean signerVerified,
    long records,
    String root,
    Checked checked) {

  public boolean isTrue() {
    return failure.isEmpty();
  }
}
