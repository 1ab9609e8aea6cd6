package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/**
 * From here on another key signs the log's checkpoints: two people say so, and both keys sign it
 * (R58, R60). The checkpoint that covers this record is the first of the new key.
 *
 * @param id {@link #idOf} the number of the change
 * @param root over the records before this one
 * @param oldSignature of the old key over the {@link KeyHandover}, in base64
 * @param newSignature of the new key over the same
 */
public record KeyChangeRecord(
    Region region,
    String id,
    VerifierKey oldKey,
    VerifierKey newKey,
    Digest root,
    String reason,
    String madeBy,
    String approvedBy,
    LocalDate changedOn,
    String oldSignature,
    String newSignature)
    implements LedgerRecord {

  public KeyChangeRecord {
    RecordIds.require(id);
    requireSignature(oldSignature);
    requireSignature(newSignature);
  }

  /** The id of a log's first change, its second and so on: no change can be left out. */
  public static String idOf(int number) {
    return "key-change/" + number;
  }

  private static void requireSignature(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != Ed25519.SIGNATURE_LENGTH
        || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("no Ed25519 signature in base64");
    }
  }

  static KeyChangeRecord read(Region region, FieldReader in) {
    return new KeyChangeRecord(
        region,
        in.text(),
        VerifierKey.parse(in.text()),
        VerifierKey.parse(in.text()),
        in.digest(),
        in.text(),
        in.text(),
        in.text(),
        in.date(),
        in.text(),
        in.text());
  }

  /** What the two signatures are over. */
  public KeyHandover handover() {
    return new KeyHandover(oldKey, newKey, root);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.KEY_CHANGE;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(oldKey.toString()),
        Value.text(newKey.toString()),
        Value.digest(root),
        Value.text(reason),
        Value.text(madeBy),
        Value.text(approvedBy),
        Value.date(changedOn),
        Value.text(oldSignature),
        Value.text(newSignature));
  }
}
