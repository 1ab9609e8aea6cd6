package io.butie.adapters.files;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.Listing;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the published lists of institutions and evaluation bodies (R17, R23). */
public final class InstitutionsFile {

  private static final Columns COLUMNS =
      Columns.of("institution", "region", "kind", "published_on", "withdrawn_on");

  private InstitutionsFile() {}

  /** The lists, which are of no use where there are problems. */
  public static InstitutionList read(Path path, Problems problems) throws IOException {
    CodeList<ClaimKind> kinds = new CodeList<>(ClaimKind.class);
    InstitutionList list = new InstitutionList();
    CsvFile.read(
        path,
        COLUMNS,
        problems,
        row ->
            list.add(
                new Listing(
                    row.requiredSharedText("institution"),
                    row.requiredRegion("region"),
                    row.requiredCode(kinds, "kind"),
                    row.requiredDate("published_on"),
                    row.date("withdrawn_on"))));
    return list;
  }
}
