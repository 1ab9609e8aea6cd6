package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;

/** The value of one field, of one of the {@link FieldType}s, or absent. */
public sealed interface Value {

  /** Text, always in Unicode normalisation form C: equal text has equal bytes. */
  record Text(String value) implements Value {
    public Text {
      value = isInert(value) ? value : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** Latin letters and the common ideographs are their own normal form, beside whatever. */
    private static boolean isInert(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c >= 0x300 && (c < 0x4E00 || c > 0x9FFF)) {
          return false;
        }
      }
      return true;
    }
  }

  record Int(long value) implements Value {}

  record Sha256(Digest value) implements Value {}

  record Day(LocalDate value) implements Value {
    public Day {
      if (value.getYear() < 1 || value.getYear() > 9999) {
        throw new IllegalArgumentException("a day has a year of four digits: " + value);
      }
    }
  }

  /** Stated to be not there. */
  enum Absent implements Value {
    ABSENT
  }

  static Value text(String value) {
    return new Text(value);
  }

  static Value optionalText(Optional<String> value) {
    return value.<Value>map(Text::new).orElse(Absent.ABSENT);
  }

  static Value integer(long value) {
    return new Int(value);
  }

  static Value digest(Digest value) {
    return new Sha256(value);
  }

  static Value date(LocalDate value) {
    return new Day(value);
  }
}
