package io.butie.adapters.bundle.verify;

import io.butie.domain.reference.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/** A file that is read once from its start, and hashed on the way. */
final class BundleInput implements Closeable {

  /** Far more than any record has: without a bound, one endless line would fill the memory. */
  static final int MAX_LINE = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final MessageDigest sha256 = Digest.newSha256();
  private final InputStream in;

  // A buffer of our own: BufferedInputStream takes a lock for every byte, and a line that is
  // copied out of it costs as much as hashing it.
  private byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private int lineStart;
  private int lineEnd;

  BundleInput(String name, Path path) throws IOException {
    this.name = name;
    this.in = Files.newInputStream(path);
  }

  /** Whether there is another byte in the buffer, which is filled where it was used up. */
  private boolean hasNext() throws IOException {
    return next < end || fill();
  }

  /** Keeps what was not used yet and reads more behind it; false at the end of the file. */
  private boolean fill() throws IOException {
    int kept = end - next;
    byte[] to = kept < buffer.length ? buffer : new byte[2 * buffer.length];
    System.arraycopy(buffer, next, to, 0, kept);
    buffer = to;
    next = 0;
    int read = Math.max(0, in.read(buffer, kept, buffer.length - kept));
    sha256.update(buffer, kept, read);
    end = kept + read;
    return read > 0;
  }

  /**
   * Goes on to the next line; false at the end of the file. Until then the line, without its line
   * feed, is {@link #buffer} from {@link #lineStart} to {@link #lineEnd}.
   */
  boolean nextLine() throws IOException {
    int at = lineFeed(next);
    while (at == end) {
      int searched = end - next;
      requireLine(searched);
      if (fill()) {
        at = lineFeed(next + searched);
      } else if (searched == 0) {
        return false;
      } else {
        throw new BadBundleException(name, "its last line has no end");
      }
    }
    requireLine(at - next);
    lineStart = next;
    lineEnd = at;
    next = at + 1;
    return true;
  }

  private void requireLine(int length) {
    if (length > MAX_LINE) {
      throw new BadBundleException(name, "a line of more than " + MAX_LINE + " bytes");
    }
  }

  /** Where the next line feed is, or the end of what was read. */
  private int lineFeed(int from) {
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long found = LongBytes.equalTo('\n', LongBytes.read(buffer, at));
      if (found != 0) {
        return at + LongBytes.first(found);
      }
    }
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  byte[] buffer() {
    return buffer;
  }

  int lineStart() {
    return lineStart;
  }

  int lineEnd() {
    return lineEnd;
  }

  /** The line as text. */
  String lineText() {
    ByteBuffer utf8 = ByteBuffer.wrap(buffer, lineStart, lineEnd - lineStart);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      throw new BadBundleException(name, "a line that is not UTF-8");
    }
  }

  boolean continuesWith(String expected) throws IOException {
    byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
    return continuesWith(wanted, wanted.length);
  }

  /** Reads what is expected next, the first bytes of an array; anything else is false. */
  boolean continuesWith(byte[] wanted, int count) throws IOException {
    int found = 0;
    while (found < count && hasNext()) {
      int length = Math.min(count - found, end - next);
      if (!Arrays.equals(buffer, next, next + length, wanted, found, found + length)) {
        return false;
      }
      next += length;
      found += length;
    }
    return found == count;
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
    return Digest.of(sha256);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
