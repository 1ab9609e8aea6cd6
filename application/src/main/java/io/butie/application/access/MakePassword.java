package io.butie.application.access;

import io.butie.application.port.Entropy;
import io.butie.application.port.Passwords;
import java.util.Base64;

/** Makes passwords. The hash is slow, so this is done before a transaction begins. */
public final class MakePassword {

  private static final int BYTES = 18;

  private final Entropy entropy;
  private final Passwords passwords;

  public MakePassword(Entropy entropy, Passwords passwords) {
    this.entropy = entropy;
    this.passwords = passwords;
  }

  /** Another each time. */
  public MadePassword make() {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(BYTES));
    return new MadePassword(text, passwords.hash(text));
  }
}
