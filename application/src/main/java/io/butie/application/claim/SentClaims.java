package io.butie.application.claim;

import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.ClaimFiles.BadRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Reads claim lines as somebody sends them (R30), row by row, never all of them at once. */
@FunctionalInterface
public interface SentClaims {

  /**
   * Hands over every row that is a line; what is wrong with others is answered.
   *
   * @throws IOException where the bytes cannot be read at all
   */
  BadRows read(InputStream bytes, Format format, Consumer<SentLine> each) throws IOException;

  /** How lines are written. */
  enum Format {
    /** An object with the array {@code lines}. */
    JSON,
    /** RFC 4180 with a header. */
    CSV
  }

  /**
   * A line and where it stood.
   *
   * @param row of a CSV file the line of text on which it starts, of JSON its place from 1
   */
  record SentLine(long row, Submission submission) {}

  /**
   * Everything that is wrong.
   *
   * @param first the first thousand
   * @param count of all
   */
  record BadRows(List<BadRow> first, long count) {

    public boolean any() {
      return count > 0;
    }
  }
}
