package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.Base64;
import java.util.List;

/**
 * The state of a log at a size, as C2SP tlog-checkpoint writes it: three lines, each ended by a
 * line feed. We write no extension lines and accept none.
 *
 * @param origin the name of the log, without blanks or plus signs
 * @param size the number of leaves
 * @param root the RFC 6962 root over them
 */
public record Checkpoint(String origin, long size, Digest root) {

  public Checkpoint {
    VerifierKey.requireName(origin);
    if (size < 0) {
      throw new IllegalArgumentException("a log of " + size + " leaves");
    }
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
  }

  /**
   * Reads the text strictly: what parses is written back as the same text.
   *
   * @throws MalformedRecordException where it is not a checkpoint without extension lines
   */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != 4) {
      throw new MalformedRecordException("a checkpoint has three lines");
    }
    Checkpoint checkpoint;
    try {
      Digest root = Digest.ofBytes(Base64.getDecoder().decode(lines.get(2)));
      checkpoint = new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root);
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException("not a checkpoint: " + e.getMessage(), e);
    }
    if (!checkpoint.text().equals(text)) {
      throw new MalformedRecordException("a checkpoint in another spelling than its own");
    }
    return checkpoint;
  }
}
