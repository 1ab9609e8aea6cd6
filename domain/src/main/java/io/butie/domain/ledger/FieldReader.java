package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Hands the values of a record to its constructor, one after the other in the order of {@link
 * RecordKind#fields}, each as what it must be: from values that were decoded, or straight from the
 * bytes of a file. What does not fit is an IllegalArgumentException or a {@link
 * MalformedRecordException}.
 */
public interface FieldReader {

  /** In Unicode normalisation form C. */
  String text();

  /** In Unicode normalisation form C. */
  default LongText longText() {
    return LongText.of(text());
  }

  Optional<String> optionalText();

  long integer();

  Digest digest();

  LocalDate date();

  default <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  default int count() {
    long value = integer();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a count is 0 to 2^31-1, not " + value);
    }
    return (int) value;
  }

  /** A place in the log or in a region's part of it. */
  default long sequence() {
    return integer();
  }

  default Money money() {
    return Money.ofFen(integer());
  }

  /** A month as {@code yyyy-MM}. */
  default YearMonth month() {
    String text = text();
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.toString().equals(text)) {
        return month;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a month is yyyy-MM, not " + text, e);
    }
    throw new IllegalArgumentException("a month is yyyy-MM, not " + text);
  }
}
