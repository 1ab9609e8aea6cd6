package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.util.List;

/**
 * A rulebook, quota table, calendar or catalogue that was loaded, by the digest of its bytes.
 *
 * @param what the sort of data: {@code RULEBOOK}, {@code QUOTA}, {@code CALENDAR} and so on
 */
public record ReferenceDataRecord(
    Region region, String id, String what, String name, Digest contentDigest, String loadedBy)
    implements LedgerRecord {

  public ReferenceDataRecord {
    RecordIds.require(id);
  }

  static ReferenceDataRecord read(Region region, FieldReader in) {
    return new ReferenceDataRecord(region, in.text(), in.text(), in.text(), in.digest(), in.text());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.REFERENCE_DATA;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(what),
        Value.text(name),
        Value.digest(contentDigest),
        Value.text(loadedBy));
  }
}
