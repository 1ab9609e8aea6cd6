package io.butie.adapters.files;

import io.butie.domain.reference.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/** Reads a file once and hashes all of its bytes on the way. */
final class HashedInput {

  private HashedInput() {}

  /** The SHA-256 of the file, all of which the reader is offered. */
  static Digest read(Path path, Reader reader) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(path), Digest.newSha256())) {
      reader.read(keptOpen(in));
      in.transferTo(OutputStream.nullOutputStream()); // what the reader gave up on
      return Digest.of(in.getMessageDigest());
    }
  }

  /** A CSV reader closes what it reads from; the rest of the file is still to be hashed. */
  private static InputStream keptOpen(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // by whoever opened it
      }
    };
  }

  /** Reads what it wants of the file. */
  @FunctionalInterface
  interface Reader {
    void read(InputStream in) throws IOException;
  }
}
