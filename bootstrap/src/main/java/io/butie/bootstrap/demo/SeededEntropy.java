package io.butie.bootstrap.demo;

import io.butie.application.port.Entropy;
import io.butie.domain.reference.Digest;
import java.nio.ByteBuffer;

/** Bytes that a seed gives: the same seed, the same salts, pseudonyms and keys. Never for real. */
final class SeededEntropy implements Entropy {

  private final long seed;
  private long drawn;

  SeededEntropy(long seed) {
    this.seed = seed;
  }

  @Override
  public synchronized byte[] bytes(int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      byte[] block =
          Digest.sha256(ByteBuffer.allocate(16).putLong(seed).putLong(drawn).array()).bytes();
      drawn++;
      bytes.put(block, 0, Math.min(block.length, bytes.remaining()));
    }
    return bytes.array();
  }
}
