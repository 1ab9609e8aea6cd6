package io.butie.domain.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A checkpoint as a C2SP signed note: the text, an empty line, and a line for every signature,
 * {@code — name base64(key hash ‖ signature)}. Others may add their signatures (witnesses); ours
 * must be among them.
 */
public final class SignedCheckpoint {

  private static final String DASH = "\u2014 ";
  private static final String SEPARATOR = "\n\n";

  /** More than any honest note has; a bound on what a stranger can make us check. */
  private static final int MAX_SIGNATURES = 100;

  /** A signature line; the base64 holds the key hash and the signature. */
  private record SignatureLine(String name, String base64) {

    SignatureLine {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length <= Integer.BYTES) {
        throw new MalformedRecordException("a signature line without a signature");
      }
      // The last characters may carry bits that nobody reads.
      if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        throw new MalformedRecordException("a signature in another spelling than its own");
      }
    }

    int keyHash() {
      return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
    }

    byte[] signature() {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    String text() {
      return DASH + name + " " + base64 + "\n";
    }
  }

  private final Checkpoint checkpoint;
  private final List<SignatureLine> signatures;

  private SignedCheckpoint(Checkpoint checkpoint, List<SignatureLine> signatures) {
    this.checkpoint = checkpoint;
    this.signatures = List.copyOf(signatures);
  }

  static SignedCheckpoint signedBy(VerifierKey key, Checkpoint checkpoint, byte[] signature) {
    byte[] hashed =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.keyHash())
            .put(signature)
            .array();
    String base64 = Base64.getEncoder().encodeToString(hashed);
    return new SignedCheckpoint(checkpoint, List.of(new SignatureLine(key.name(), base64)));
  }

  /** What was signed; believe it only where {@link #isSignedBy} the log's key. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Whether the key's signature is there and right. A wrong one of that key is not forgiven. */
  public boolean isSignedBy(VerifierKey key) {
    boolean found = false;
    for (SignatureLine line : signatures) {
      if (line.name().equals(key.name()) && line.keyHash() == key.keyHash()) {
        if (!key.verifies(checkpoint.text(), line.signature())) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** The signed note, as {@code checkpoint.txt} holds it. */
  public String text() {
    StringBuilder note = new StringBuilder(checkpoint.text()).append('\n');
    signatures.forEach(line -> note.append(line.text()));
    return note.toString();
  }

  /**
   * Reads a note strictly; checks no signature.
   *
   * @throws MalformedRecordException where it is not a signed checkpoint
   */
  public static SignedCheckpoint parse(String note) {
    int split = note.lastIndexOf(SEPARATOR);
    if (split < 0 || !note.endsWith("\n")) {
      throw new MalformedRecordException("a signed note has an empty line before its signatures");
    }
    Checkpoint checkpoint = Checkpoint.parse(note.substring(0, split + 1));
    List<SignatureLine> lines = new ArrayList<>();
    for (String line : note.substring(split + SEPARATOR.length()).lines().toList()) {
      lines.add(parseLine(line));
    }
    if (lines.isEmpty() || lines.size() > MAX_SIGNATURES) {
      throw new MalformedRecordException("a signed note with " + lines.size() + " signatures");
    }
    SignedCheckpoint signed = new SignedCheckpoint(checkpoint, lines);
    if (!signed.text().equals(note)) {
      throw new MalformedRecordException("a signed note in another spelling than its own");
    }
    return signed;
  }

  private static SignatureLine parseLine(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !line.startsWith(DASH)) {
      throw new MalformedRecordException("a signature line is '— name base64'");
    }
    try {
      return new SignatureLine(parts[1], parts[2]);
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException("a signature that is not base64", e);
    }
  }
}
