package io.butie.adapters.bundle;

import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.reference.Digest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of {@code records.jsonl} for a record that a region bundle does not show: its place and
 * its leaf hash, which is all that the tree needs of it.
 *
 * @param sequence the index of the leaf
 */
public record HashLine(long sequence, Digest leafHash) {

  private static final Pattern FORM =
      Pattern.compile("\\{\"sequence\":(0|[1-9][0-9]{0,17}),\"leaf_hash\":\"([0-9a-f]{64})\"\\}");

  /** The line, without its line feed. */
  public String text() {
    return "{\"sequence\":" + sequence + ",\"leaf_hash\":\"" + leafHash.hex() + "\"}";
  }

  /** Whether the line wants to be of this form rather than a {@link RecordLine}. */
  public static boolean isOne(String line) {
    int comma = line.indexOf(',');
    return comma >= 0 && line.startsWith("\"leaf_hash\"", comma + 1);
  }

  /**
   * Reads a line, which has one form only.
   *
   * @throws MalformedRecordException where it is not such a line
   */
  public static HashLine parse(String text) {
    Matcher line = FORM.matcher(text);
    if (!line.matches()) {
      throw new MalformedRecordException("not a line of a sequence and a leaf hash");
    }
    return new HashLine(Long.parseLong(line.group(1)), Digest.ofHex(line.group(2)));
  }
}
