package io.butie.adapters.files;

import io.butie.application.assess.PendingLine;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.LineDerivation;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads claim lines. Of each, only what is derived from it is kept: no name, and one key. */
public final class ClaimsFile {

  private static final Columns COLUMNS =
      Columns.of(
          "line_id",
          "kind",
          "region",
          "fund_channel",
          "institution",
          "class_id",
          "class_region",
          "class_fund_channel",
          "class_approved_on",
          "class_starts_on",
          "class_ends_on",
          "person_id",
          "person_name",
          "groups",
          "occupation",
          "level",
          "certificate_type",
          "certificate_number",
          "certificate_date",
          "evaluated_on",
          "first_appraisal",
          "agreement_on",
          "employed_on",
          "claimed_on",
          "exception_approved_by");

  private final CodeList<ClaimKind> kinds = new CodeList<>(ClaimKind.class);
  private final CodeList<FundChannel> channels = new CodeList<>(FundChannel.class);
  private final CodeList<CertificateType> types = new CodeList<>(CertificateType.class);
  private final Unrepeated lineIds = new Unrepeated("line_id");
  private final List<PendingLine> lines = new ArrayList<>();
  private final LineDerivation derivation;

  private ClaimsFile(LineDerivation derivation) {
    this.derivation = derivation;
  }

  /** The lines in the file's order, which are of no use where there are problems. */
  public static List<PendingLine> read(Path path, LineDerivation derivation, Problems problems)
      throws IOException {
    ClaimsFile file = new ClaimsFile(derivation);
    CsvFile.read(path, COLUMNS, problems, file::add);
    return file.lines;
  }

  private void add(Row row) {
    String lineId = row.requiredText("line_id");
    lineIds.check(row, lineId);
    ClaimLine line = line(row);
    if (!row.isBad()) {
      lines.add(new PendingLine(lineId, line.region(), line.personId(), derivation.derive(line)));
    }
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
        row.date("certificate_date"),
        row.date("evaluated_on"),
        row.yesNo("first_appraisal"),
        row.date("agreement_on"),
        row.date("employed_on"),
        row.requiredDate("claimed_on"),
        row.text("exception_approved_by"));
  }

  private ClassFacts trainingClass(Row row) {
    return new ClassFacts(
        row.sharedText("class_id"),
        row.region("class_region"),
        row.code(channels, "class_fund_channel"),
        row.date("class_approved_on"),
        row.requiredDate("class_starts_on"),
        row.requiredDate("class_ends_on"));
  }
}
