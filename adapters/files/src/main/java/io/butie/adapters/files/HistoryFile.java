package io.butie.adapters.files;

import io.butie.application.intake.PastAwards.PastAward;
import io.butie.domain.claim.AwardBook;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the awards on record (R37–R39). */
public final class HistoryFile {

  private static final Columns COLUMNS =
      Columns.of(
          "award_id",
          "kind",
          "person_id",
          "occupation",
          "level",
          "certificate_type",
          "certificate_date",
          "class_id",
          "class_starts_on",
          "class_ends_on",
          "state");

  /** Free text that a register keeps. */
  private static final List<String> KEPT = List.of("award_id", "occupation", "class_id");

  private final CodeList<ClaimKind> kinds = new CodeList<>(ClaimKind.class);
  private final CodeList<CertificateType> types = new CodeList<>(CertificateType.class);
  private final CodeList<AwardState> states = new CodeList<>(AwardState.class);
  private final Unrepeated awardIds = new Unrepeated("award_id");
  private final int longest;
  private final Consumer<PastAward> each;

  private HistoryFile(int longest, Consumer<PastAward> each) {
    this.longest = longest;
    this.each = each;
  }

  /** The awards by ID number, which are of no use where there are problems. */
  public static AwardBook read(Path path, Problems problems) throws IOException {
    AwardBook book = new AwardBook();
    HistoryFile file =
        new HistoryFile(
            Integer.MAX_VALUE,
            past -> book.add(ClaimLine.upperCase(past.idNumber()), past.award()));
    CsvFile.read(path, COLUMNS, problems, file::add);
    return book;
  }

  /**
   * Shows every award that has no problem, in the file's order.
   *
   * @param longest how many characters of an id, an occupation or a class can be kept
   */
  static void read(
      InputStream bytes, String name, int longest, Problems problems, Consumer<PastAward> each)
      throws IOException {
    CsvFile.read(bytes, name, COLUMNS, problems, new HistoryFile(longest, each)::add);
  }

  private void add(Row row) {
    String id = row.requiredText("award_id");
    awardIds.check(row, id);
    String person = row.requiredText("person_id");
    EarlierAward award =
        new EarlierAward(
            row.requiredCode(kinds, "kind"),
            row.sharedText("occupation"),
            row.level("level"),
            row.code(types, "certificate_type"),
            row.date("certificate_date"),
            row.sharedText("class_id"),
            row.date("class_starts_on"),
            row.date("class_ends_on"),
            row.requiredCode(states, "state"));
    KEPT.forEach(column -> row.requireNoLonger(column, longest));
    if (!row.isBad()) {
      each.accept(new PastAward(id, person, award));
    }
  }
}
