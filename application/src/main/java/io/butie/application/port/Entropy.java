package io.butie.application.port;

/** Where salts, pseudonyms, keys and nonces come from. */
public interface Entropy {

  /** That many unpredictable bytes. */
  byte[] bytes(int count);
}
