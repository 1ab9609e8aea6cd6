package io.butie.adapters.files;

import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row, read value by value. Every bad value is reported, so that one reading names them all; a
 * required value that is bad is stood in for, and {@link #isBad} says not to use the row.
 */
final class Row {

  /** Before what it should have been. */
  static final Words NOT = new Words("not ", "不是");

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final LocalDate STAND_IN_DATE = LocalDate.EPOCH;

  private final Header header;
  private final List<String> fields;
  private final SharedValues shared;
  private final String file;
  private final long number;
  private final Problems problems;
  private boolean bad;

  Row(
      Header header,
      List<String> fields,
      SharedValues shared,
      String file,
      long number,
      Problems problems) {
    this.header = header;
    this.fields = fields;
    this.shared = shared;
    this.file = file;
    this.number = number;
    this.problems = problems;
  }

  /** The line of the file on which the row starts. */
  long number() {
    return number;
  }

  boolean isBad() {
    return bad;
  }

  void problem(String column, Words what) {
    bad = true;
    problems.add(new Problem(file, number, column, what));
  }

  /** Text that hardly comes twice, such as a number of its own. */
  Optional<String> text(String column) {
    int place = header.placeOf(column);
    if (place < 0) {
      return Optional.empty();
    }
    String value = fields.get(place);
    if (value.indexOf('\uFFFD') >= 0) {
      problem(column, new Words("bytes that are not UTF-8", "含有不是 UTF-8 的字节"));
      return Optional.empty();
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  String requiredText(String column) {
    return required(column, text(column), "");
  }

  /** Reports text of more characters than can be kept, or one that no database keeps. */
  void requireNoLonger(String column, int longest) {
    text(column)
        .ifPresent(
            value -> {
              if (value.length() > longest) {
                problem(
                    column,
                    new Words("longer than " + longest + " characters", "超过 " + longest + " 个字符"));
              } else if (value.indexOf(0) >= 0) {
                problem(column, new Words("has a character U+0000", "含有字符 U+0000"));
              }
            });
  }

  /** Reports text that a spreadsheet would run where it is exported: it begins like a formula. */
  void requireNoFormula(String column) {
    int place = header.placeOf(column);
    if (place >= 0
        && !fields.get(place).isEmpty()
        && FORMULA_STARTS.indexOf(fields.get(place).charAt(0)) >= 0) {
      problem(column, new Words("begins like a formula", "开头像公式"));
    }
  }

  /** Text that comes again in other rows. */
  Optional<String> sharedText(String column) {
    return text(column).flatMap(shared::text);
  }

  String requiredSharedText(String column) {
    return required(column, sharedText(column), "");
  }

  /** The parts of a list that is joined by semicolons. */
  Set<String> list(String column) {
    return sharedText(column)
        .<Set<String>>map(text -> new LinkedHashSet<>(Arrays.asList(text.split(";"))))
        .orElse(Set.of());
  }

  Optional<LocalDate> date(String column) {
    return text(column)
        .flatMap(
            value ->
                valid(
                    column,
                    shared.date(value),
                    new Words("a date yyyy-MM-dd", "日期（格式 yyyy-MM-dd）")));
  }

  LocalDate requiredDate(String column) {
    return required(column, date(column), STAND_IN_DATE);
  }

  Optional<Region> region(String column) {
    return text(column)
        .flatMap(
            value ->
                valid(
                    column,
                    shared.region(value),
                    new Words("a region code of six digits", "六位地区代码")));
  }

  Region requiredRegion(String column) {
    return required(column, region(column), Region.PROVINCE);
  }

  <E extends Enum<E>> Optional<E> code(CodeList<E> codes, String column) {
    return text(column).flatMap(value -> valid(column, codes.find(value), codes.words()));
  }

  <E extends Enum<E>> E requiredCode(CodeList<E> codes, String column) {
    return required(column, code(codes, column), codes.first());
  }

  /** Y or N. */
  Optional<Boolean> yesNo(String column) {
    return text(column)
        .flatMap(
            value ->
                valid(
                    column,
                    switch (value) {
                      case "Y" -> Optional.of(true);
                      case "N" -> Optional.of(false);
                      default -> Optional.empty();
                    },
                    new Words("Y or N", "Y 或 N")));
  }

  boolean requiredYesNo(String column) {
    return required(column, yesNo(column), false);
  }

  /** A level, 0 to 5. */
  Optional<Integer> level(String column) {
    return text(column)
        .flatMap(
            value ->
                valid(
                    column,
                    value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '5'
                        ? Optional.of(value.charAt(0) - '0')
                        : Optional.empty(),
                    new Words("a level from 0 to 5", "0 至 5 的等级")));
  }

  int requiredLevel(String column) {
    return required(column, level(column), 0);
  }

  /** A whole number from 0, of at most 15 digits. */
  Optional<Long> count(String column) {
    return text(column)
        .flatMap(
            value ->
                valid(
                    column,
                    COUNT.matcher(value).matches()
                        ? Optional.of(Long.valueOf(value))
                        : Optional.empty(),
                    new Words("a whole number of at most 15 digits", "最多 15 位的整数")));
  }

  long requiredCount(String column) {
    return required(column, count(column), 0L);
  }

  private <T> Optional<T> valid(String column, Optional<T> value, Words kind) {
    if (value.isEmpty()) {
      problem(column, NOT.then(kind));
    }
    return value;
  }

  /** Reports an empty field; one that was not of its kind is reported already. */
  private <T> T required(String column, Optional<T> value, T standIn) {
    if (value.isEmpty()) {
      int place = header.placeOf(column);
      if (place >= 0 && fields.get(place).isEmpty()) {
        problem(column, new Words("must not be empty", "不得为空"));
      }
      bad = true;
    }
    return value.orElse(standIn);
  }
}
