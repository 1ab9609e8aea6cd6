package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a record's fields from values that are decoded already. */
final class ValueReader implements FieldReader {

  private final RecordKind kind;
  private final List<Value> values;
  private int next;

  ValueReader(RecordKind kind, List<Value> values) {
    if (values.size() != kind.fields().size()) {
      throw new MalformedRecordException(
          kind + " has " + kind.fields().size() + " fields, not " + values.size());
    }
    this.kind = kind;
    this.values = values;
  }

  @Override
  public String text() {
    return take(Value.Text.class).value();
  }

  @Override
  public Optional<String> optionalText() {
    if (values.get(next) == Value.Absent.ABSENT) {
      next++;
      return Optional.empty();
    }
    return Optional.of(text());
  }

  @Override
  public long integer() {
    return take(Value.Int.class).value();
  }

  @Override
  public Digest digest() {
    return take(Value.Sha256.class).value();
  }

  @Override
  public LocalDate date() {
    return take(Value.Day.class).value();
  }

  private <V extends Value> V take(Class<V> type) {
    Field field = kind.fields().get(next);
    Value value = values.get(next++);
    if (!type.isInstance(value)) {
      throw new MalformedRecordException(
          kind + "." + field.name() + " is to be " + field.type() + ", not " + value);
    }
    return type.cast(value);
  }
}
