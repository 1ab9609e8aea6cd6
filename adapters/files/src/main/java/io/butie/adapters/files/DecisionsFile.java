package io.butie.adapters.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the decisions of a claims file: UTF-8 without BOM, LF, one row a line, in its order. */
final class DecisionsFile {

  private DecisionsFile() {}

  /** Writes all of it, or leaves the file as it was. */
  static void write(Path path, List<String> lineIds, DecisionRow[] rows) throws IOException {
    WholeFile.write(path, out -> write(out, lineIds, rows));
  }

  private static void write(OutputStream out, List<String> lineIds, DecisionRow[] rows)
      throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8)) {
      csv.writeRecord(
          "line_id", "decision", "code", "rate_percent", "amount_fen", "findings", "clauses");
      for (int i = 0; i < rows.length; i++) {
        DecisionRow row = rows[i];
        csv.writeRecord(
            lineIds.get(i),
            row.decision(),
            row.code(),
            row.ratePercent(),
            row.amountFen(),
            row.findings(),
            row.clauses());
      }
    }
  }
}
