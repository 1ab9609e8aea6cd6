package io.butie.bootstrap.scenario;

import io.butie.application.port.Entropy;
import java.util.Random;

/** The same bytes in every run of the tests. */
final class SeededEntropy implements Entropy {

  private final Random random = new Random(65);

  @Override
  public synchronized byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
