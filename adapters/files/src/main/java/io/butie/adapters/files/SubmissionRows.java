package io.butie.adapters.files;

import io.butie.application.claim.SentClaims.SentLine;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.Payees.Account;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Rows as claim lines: the columns of the {@code assess} claims file, but for what the register of
 * classes knows, and with the fund year and the payee.
 */
final class SubmissionRows {

  /** With how many characters each can be kept. */
  private static final Map<String, Integer> LONGEST = new LinkedHashMap<>();

  static {
    LONGEST.put("line_id", 64);
    LONGEST.put("kind", 16);
    LONGEST.put("region", 6);
    LONGEST.put("fund_channel", 32);
    LONGEST.put("fund_year", 4);
    LONGEST.put("institution", 64);
    LONGEST.put("class_id", 64);
    LONGEST.put("class_starts_on", 10);
    LONGEST.put("class_ends_on", 10);
    LONGEST.put("person_id", 64);
    LONGEST.put("person_name", 100);
    LONGEST.put("groups", 400);
    LONGEST.put("occupation", 64);
    LONGEST.put("level", 1);
    LONGEST.put("certificate_type", 32);
    LONGEST.put("certificate_number", 100);
    LONGEST.put("certificate_date", 10);
    LONGEST.put("evaluated_on", 10);
    LONGEST.put("first_appraisal", 1);
    LONGEST.put("agreement_on", 10);
    LONGEST.put("employed_on", 10);
    LONGEST.put("claimed_on", 10);
    LONGEST.put("exception_approved_by", 64);
    LONGEST.put("payee", 64);
    LONGEST.put("account_number", 64);
    LONGEST.put("account_holder", 100);
    LONGEST.put("account_bank", 12);
  }

  private static final List<String> ACCOUNT =
      List.of("account_number", "account_holder", "account_bank");

  static final Columns COLUMNS = Columns.of(LONGEST.keySet().toArray(String[]::new));

  private static final Words NO_IDENTIFIER =
      new Words(
          "not 1 to 64 printable ASCII characters without blanks", "须为 1 至 64 个可打印的 ASCII 字符，不含空格");
  private static final Pattern BANK = Pattern.compile("[0-9]{12}");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** A province-year has 340,000; the ids of all of a file's lines are kept while it is read. */
  static final int MOST = 500_000;

  private final CodeList<ClaimKind> kinds = new CodeList<>(ClaimKind.class);
  private final CodeList<FundChannel> channels = new CodeList<>(FundChannel.class);
  private final CodeList<CertificateType> types = new CodeList<>(CertificateType.class);
  private final Unrepeated lineIds = new Unrepeated("line_id");
  private final Consumer<SentLine> each;
  private long count;

  SubmissionRows(Consumer<SentLine> each) {
    this.each = each;
  }

  void add(Row row) {
    if (++count > MOST) {
      if (count == MOST + 1) {
        row.problem(
            "", new Words("the file has more than " + MOST + " lines", "文件超过 " + MOST + " 条申报记录"));
      }
      return;
    }
    LONGEST.forEach(row::requireNoLonger);
    LONGEST.keySet().forEach(row::requireNoFormula);
    String id = identifier(row, "line_id", LineId::isId, row.requiredText("line_id"));
    lineIds.check(row, id);
    ClaimLine line = line(row);
    int year = (int) row.requiredCount("fund_year");
    Optional<Account> own = ownAccount(row);
    String payee = payee(row, own);
    if (!row.isBad()) {
      LineId lineId = new LineId(id);
      each.accept(
          new SentLine(
              row.number(),
              new Submission(
                  lineId,
                  line,
                  year,
                  own.isPresent() ? PayeeId.traineeOf(lineId) : new PayeeId(payee),
                  own)));
    }
  }

  private static String identifier(Row row, String column, Predicate<String> isId, String value) {
    if (!value.isEmpty() && !isId.test(value)) {
      row.problem(column, NO_IDENTIFIER);
    }
    return value;
  }

  private ClaimLine line(Row row) {
    return new ClaimLine(
        row.requiredCode(kinds, "kind"),
        row.requiredRegion("region"),
        row.requiredCode(channels, "fund_channel"),
        row.requiredSharedText("institution"),
        trainingClass(row),
        row.text("person_id"),
        row.text("person_name"),
        row.list("groups"),
        row.requiredSharedText("occupation"),
        row.requiredLevel("level"),
        row.code(types, "certificate_type"),
        row.text("certificate_number"),
        date(row, "certificate_date"),
        date(row, "evaluated_on"),
        row.yesNo("first_appraisal"),
        date(row, "agreement_on"),
        date(row, "employed_on"),
        notEarly(row, "claimed_on", row.requiredDate("claimed_on")),
        row.text("exception_approved_by"));
  }

  /** What else is to be known of the class, the register knows. */
  private static ClassFacts trainingClass(Row row) {
    Optional<String> id = row.sharedText("class_id");
    return new ClassFacts(
        id.map(text -> identifier(row, "class_id", ClassId::isId, text)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        notEarly(row, "class_starts_on", row.requiredDate("class_starts_on")),
        notEarly(row, "class_ends_on", row.requiredDate("class_ends_on")));
  }

  private static Optional<LocalDate> date(Row row, String column) {
    return row.date(column).map(day -> notEarly(row, column, day));
  }

  /** A year that no database keeps, or nobody meant. */
  private static LocalDate notEarly(Row row, String column, LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      row.problem(column, new Words("before " + EARLIEST, "早于 " + EARLIEST));
    }
    return day;
  }

  /** All three of its columns, or none. */
  private static Optional<Account> ownAccount(Row row) {
    if (ACCOUNT.stream().allMatch(column -> row.text(column).isEmpty())) {
      return Optional.empty();
    }
    String bank = row.requiredText("account_bank");
    if (!bank.isEmpty() && !BANK.matcher(bank).matches()) {
      row.problem("account_bank", new Words("not a CNAPS code of 12 digits", "不是 12 位的 CNAPS 行号"));
    }
    return Optional.of(
        new Account(row.requiredText("account_number"), row.requiredText("account_holder"), bank));
  }

  /** Where the trainee is paid there is no other payee; everybody else is registered. */
  private static String payee(Row row, Optional<Account> own) {
    Optional<String> given = row.sharedText("payee");
    if (given.isPresent() && own.isPresent()) {
      row.problem(
          "payee",
          new Words("must be empty where the trainee's own account is given", "已填写学员本人账户时，此项须为空"));
    }
    if (given.isEmpty() && own.isEmpty()) {
      row.problem(
          "payee", new Words("must not be empty where no account is given", "未填写账户时，此项不得为空"));
    }
    return identifier(row, "payee", PayeeId::isId, given.orElse(""));
  }
}
