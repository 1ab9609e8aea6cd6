package io.butie.application.port;

/** Turns passwords into hashes that can be checked and not turned back. */
public interface Passwords {

  /** A salted hash that names its own algorithm and cost. */
  String hash(String password);

  /** Whether the password is the one behind the hash; takes the same time either way. */
  boolean matches(String password, String hash);
}
