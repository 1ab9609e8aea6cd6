package io.butie.adapters.files;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.training.Programme;
import io.butie.domain.training.ProgrammeCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the catalogue of standards (R47, R56). */
public final class ProgrammesFile {

  private static final Columns COLUMNS =
      Columns.of("kind", "occupation", "level", "standard_fen", "new_occupation", "from", "to");

  private final CodeList<ClaimKind> kinds = new CodeList<>(ClaimKind.class);
  private final ProgrammeCatalogue catalogue = new ProgrammeCatalogue();
  private final Map<Programme, Long> rows = new HashMap<>();

  private ProgrammesFile() {}

  /** The catalogue, which is of no use where there are problems. */
  public static ProgrammeCatalogue read(Path path, Problems problems) throws IOException {
    ProgrammesFile file = new ProgrammesFile();
    CsvFile.read(path, COLUMNS, problems, file::add);
    return file.catalogue;
  }

  private void add(Row row) {
    Programme programme =
        new Programme(
            row.requiredCode(kinds, "kind"),
            row.requiredSharedText("occupation"),
            row.requiredLevel("level"),
            new Standard(
                Money.ofFen(row.requiredCount("standard_fen")),
                row.requiredYesNo("new_occupation")),
            row.requiredDate("from"),
            row.date("to"));
    if (!row.isBad()) {
      catalogue
          .add(programme)
          .ifPresentOrElse(
              other ->
                  row.problem(
                      "from",
                      new Words(
                          "overlaps row " + rows.get(other) + " in time",
                          "与第 " + rows.get(other) + " 行的有效期重叠")),
              () -> rows.put(programme, row.number()));
    }
  }
}
