package io.butie.application.port;

import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Where what was sent lies while it is taken: private to this server, and deleted afterwards. */
public interface Spool {

  /**
   * Keeps the bytes and tells their SHA-256; empty, with nothing kept, where there are more than
   * the operator allows.
   */
  Optional<Digest> keep(String id, InputStream bytes) throws IOException;

  /** How many bytes the operator allows. */
  long most();

  /** The bytes that are kept. */
  InputStream open(String id) throws IOException;

  /** Nothing of the bytes is there any more; the id still is. */
  void wipe(String id) throws IOException;

  /** Neither the bytes nor the id are there any more. */
  void delete(String id) throws IOException;

  /** What was kept when this server was cut off. */
  List<String> leftOver() throws IOException;
}
