package io.butie.application.access;

import io.butie.application.port.Entropy;
import java.util.Base64;

/** A password that nobody chose: 144 unpredictable bits as 24 characters. */
final class MadePassword {

  private static final int BYTES = 18;

  private MadePassword() {}

  static String from(Entropy entropy) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(BYTES));
  }
}
