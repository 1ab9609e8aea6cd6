package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Hands the values of a record to its constructor, one after the other, each as what it must be.
 */
final class FieldReader {

  private static final int MONTH_LENGTH = 7;

  private final RecordKind kind;
  private final List<Value> values;
  private int next;

  FieldReader(RecordKind kind, List<Value> values) {
    if (values.size() != kind.fields().size()) {
      throw new MalformedRecordException(
          kind + " has " + kind.fields().size() + " fields, not " + values.size());
    }
    this.kind = kind;
    this.values = values;
  }

  String text() {
    return take(Value.Text.class).value();
  }

  Optional<String> optionalText() {
    if (values.get(next) == Value.Absent.ABSENT) {
      next++;
      return Optional.empty();
    }
    return Optional.of(text());
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  int count() {
    long value = take(Value.Int.class).value();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a count is 0 to 2^31-1, not " + value);
    }
    return (int) value;
  }

  /** A place in the log or in a region's part of it. */
  long sequence() {
    return take(Value.Int.class).value();
  }

  /** A month as {@code yyyy-MM}. */
  YearMonth month() {
    String text = text();
    YearMonth month;
    try {
      month = YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a month is yyyy-MM, not " + text, e);
    }
    if (text.length() != MONTH_LENGTH) {
      throw new IllegalArgumentException("a month is yyyy-MM, not " + text);
    }
    return month;
  }

  Money money() {
    return Money.ofFen(take(Value.Int.class).value());
  }

  Digest digest() {
    return take(Value.Sha256.class).value();
  }

  LocalDate date() {
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
