package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.util.List;

/**
 * A named supervisor's word on a held line, with a reason.
 *
 * @param decision the {@link LedgerRecord#digest} of the decision that held the line
 */
public record HoldResolutionRecord(
    Region region,
    String id,
    String line,
    Resolution resolution,
    String reason,
    String resolvedBy,
    Digest decision)
    implements LedgerRecord {

  /** How a hold ends. */
  public enum Resolution {
    RELEASED,
    DENIED
  }

  public HoldResolutionRecord {
    RecordIds.require(id);
  }

  static HoldResolutionRecord read(Region region, FieldReader in) {
    return new HoldResolutionRecord(
        region,
        in.text(),
        in.text(),
        in.constant(Resolution.class),
        in.text(),
        in.text(),
        in.digest());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.HOLD_RESOLUTION;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(line),
        Value.text(resolution.name()),
        Value.text(reason),
        Value.text(resolvedBy),
        Value.digest(decision));
  }
}
