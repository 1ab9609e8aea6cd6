package io.butie.adapters.files;

import io.butie.application.claim.SentClaims;
import io.butie.application.port.ClaimFiles.BadRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Claim lines as JSON or CSV. Both have the same columns, and say the same of a bad value. */
public final class SentClaimFiles implements SentClaims {

  private static final String FILE = "file";

  @Override
  public BadRows read(InputStream bytes, Format format, Consumer<SentLine> each)
      throws IOException {
    Problems problems = new Problems();
    SubmissionRows rows = new SubmissionRows(each);
    switch (format) {
      case JSON -> JsonRows.read(bytes, FILE, problems, rows::add);
      case CSV -> CsvFile.read(bytes, FILE, SubmissionRows.COLUMNS, problems, rows::add);
    }
    return new BadRows(
        problems.first().stream().map(p -> new BadRow(p.row(), p.column(), p.what())).toList(),
        problems.count());
  }
}
