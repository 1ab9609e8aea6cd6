package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * A public notice (公示, R32) as it was published: which lines, and until when.
 *
 * @param lines how many lines it shows
 * @param linesDigest SHA-256 over what it shows of them
 */
public record NoticeRecord(
    Region region,
    String id,
    String notice,
    int lines,
    Money amount,
    Digest linesDigest,
    LocalDate publishedOn,
    LocalDate endsOn,
    LocalDate payableFrom,
    String publishedBy)
    implements LedgerRecord {

  public NoticeRecord {
    RecordIds.require(id);
  }

  static NoticeRecord read(Region region, FieldReader in) {
    return new NoticeRecord(
        region,
        in.text(),
        in.text(),
        in.count(),
        in.money(),
        in.digest(),
        in.date(),
        in.date(),
        in.date(),
        in.text());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.NOTICE;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(notice),
        Value.integer(lines),
        Value.integer(amount.fen()),
        Value.digest(linesDigest),
        Value.date(publishedOn),
        Value.date(endsOn),
        Value.date(payableFrom),
        Value.text(publishedBy));
  }
}
