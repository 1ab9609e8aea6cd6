package io.butie.bootstrap;

import io.butie.application.port.Entropy;
import java.security.SecureRandom;

/** The operating system's randomness. */
public final class SecureEntropy implements Entropy {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
