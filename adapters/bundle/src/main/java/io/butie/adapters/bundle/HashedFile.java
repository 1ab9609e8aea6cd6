package io.butie.adapters.bundle;

import io.butie.domain.reference.Digest;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** A new file, with the SHA-256 of what was written to it. */
final class HashedFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final MessageDigest sha256 = Digest.newSha256();
  private final OutputStream out;

  HashedFile(Path path) throws IOException {
    out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(path), sha256), BUFFER);
  }

  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    write(bytes, bytes.length);
  }

  /** Writes the first bytes of an array. */
  void write(byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the file; asked for once. */
  Digest finish() throws IOException {
    out.close();
    return Digest.of(sha256);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
