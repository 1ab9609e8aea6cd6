package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * The treasury's word on an instruction: only this settles or returns money.
 *
 * @param reason why it came back; empty where it settled
 */
public record TreasuryAnswerRecord(
    Region region,
    String id,
    String instruction,
    Answer answer,
    Money amount,
    String reason,
    LocalDate valueDate)
    implements LedgerRecord {

  /** What the treasury said. */
  public enum Answer {
    SETTLED,
    RETURNED
  }

  public TreasuryAnswerRecord {
    RecordIds.require(id);
  }

  static TreasuryAnswerRecord read(Region region, FieldReader in) {
    return new TreasuryAnswerRecord(
        region, in.text(), in.text(), in.constant(Answer.class), in.money(), in.text(), in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.TREASURY_ANSWER;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(instruction),
        Value.text(answer.name()),
        Value.integer(amount.fen()),
        Value.text(reason),
        Value.date(valueDate));
  }
}
