package io.butie.adapters.bundle.verify;

import io.butie.domain.reference.Digest;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** A file that is read once from its start, and hashed on the way. */
final class BundleInput implements Closeable {

  /** Far more than any record has: without a bound, one endless line would fill the memory. */
  static final int MAX_LINE = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final MessageDigest sha256 = Digest.newSha256();
  private final InputStream in;

  // A buffer of our own: BufferedInputStream takes a lock for every byte, which was three quarters
  // of the time of a verification.
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;

  BundleInput(String name, Path path) throws IOException {
    this.name = name;
    this.in = new DigestInputStream(Files.newInputStream(path), sha256);
  }

  /** Whether there is another byte in the buffer, which is filled where it was used up. */
  private boolean hasNext() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(buffer));
    }
    return next < end;
  }

  /** The next line without its line feed, empty at the end of the file. */
  Optional<byte[]> line() throws IOException {
    if (!hasNext()) {
      return Optional.empty();
    }
    Optional<byte[]> whole = lineInBuffer();
    return whole.isPresent() ? whole : Optional.of(lineAcrossBuffers());
  }

  private Optional<byte[]> lineInBuffer() {
    int from = next;
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n') {
        next = i + 1;
        return Optional.of(Arrays.copyOfRange(buffer, from, i));
      }
    }
    return Optional.empty();
  }

  private byte[] lineAcrossBuffers() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
    while (hasNext()) {
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      line.write(buffer, from, next - from);
      if (line.size() > MAX_LINE) {
        throw new BadBundleException(name, "a line of more than " + MAX_LINE + " bytes");
      }
      if (next < end) {
        next++;
        return line.toByteArray();
      }
    }
    throw new BadBundleException(name, "its last line has no end");
  }

  /** The line as text. */
  String decoded(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new BadBundleException(name, "a line that is not UTF-8");
    }
  }

  /** Reads what is expected next; anything else is false. */
  boolean continuesWith(String expected) throws IOException {
    byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
    int found = 0;
    while (found < wanted.length && hasNext()) {
      int length = Math.min(wanted.length - found, end - next);
      if (!Arrays.equals(buffer, next, next + length, wanted, found, found + length)) {
        return false;
      }
      next += length;
      found += length;
    }
    return found == wanted.length;
  }

  boolean isAtEnd() throws IOException {
    return !hasNext();
  }

  byte[] all(int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new BadBundleException(name, "has more than " + limit + " bytes");
    }
    return bytes;
  }

  /** The SHA-256 of the file; asked for once, when all of it has been read. */
  Digest hash() {
    return Digest.ofBytes(sha256.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
