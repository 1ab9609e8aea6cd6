package io.butie.adapters.files;

import io.butie.domain.claim.AwardBook;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.io.IOException;
import java.nio.file.Path;

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

  private final CodeList<ClaimKind> kinds = new CodeList<>(ClaimKind.class);
  private final CodeList<CertificateType> types = new CodeList<>(CertificateType.class);
  private final CodeList<AwardState> states = new CodeList<>(AwardState.class);
  private final Unrepeated awardIds = new Unrepeated("award_id");
  private final AwardBook book = new AwardBook();

  private HistoryFile() {}

  /** The awards by ID number, which are of no use where there are problems. */
  public static AwardBook read(Path path, Problems problems) throws IOException {
    HistoryFile file = new HistoryFile();
    CsvFile.read(path, COLUMNS, problems, file::add);
    return file.book;
  }

  private void add(Row row) {
    awardIds.check(row, row.requiredText("award_id"));
    String person = ClaimLine.upperCase(row.requiredText("person_id"));
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
    if (!row.isBad()) {
      book.add(person, award);
    }
  }
}
