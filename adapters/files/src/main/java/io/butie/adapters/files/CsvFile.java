package io.butie.adapters.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.butie.domain.policy.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;

/** Reads a CSV file with a header: UTF-8 with or without BOM, RFC 4180, row by row. */
final class CsvFile {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Columns columns;
  private final String file;
  private final Problems problems;
  private final SharedValues shared = new SharedValues();
  private long lastRow;

  private CsvFile(Columns columns, String file, Problems problems) {
    this.columns = columns;
    this.file = file;
    this.problems = problems;
  }

  /** Hands every row that has all its fields over; what is wrong goes to the problems. */
  static void read(Path path, Columns columns, Problems problems, Consumer<Row> each)
      throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      read(in, String.valueOf(path.getFileName()), columns, problems, each);
    }
  }

  static void read(
      InputStream bytes, String file, Columns columns, Problems problems, Consumer<Row> each)
      throws IOException {
    InputStream in = withoutBom(new BufferedInputStream(bytes, 1 << 16));
    // Bytes that are not UTF-8 become U+FFFD here, so that Row can name the row and the column.
    Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
    new CsvFile(columns, file, problems).rows(new QuoteRules(text, file, problems), each);
  }

  private static InputStream withoutBom(BufferedInputStream in) throws IOException {
    in.mark(BOM.length);
    if (!Arrays.equals(in.readNBytes(BOM.length), BOM)) {
      in.reset();
    }
    return in;
  }

  private void rows(Reader text, Consumer<Row> each) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        problems.add(new Problem(file, 1, "", new Words("there is no header", "缺少表头")));
        return;
      }
      Header header = Header.read(records.next().getFields(), columns, file, problems);
      while (!header.isEmpty() && records.hasNext()) {
        row(header, records.next(), each);
      }
    } catch (CsvParseException e) {
      problems.add(
          new Problem(file, lastRow + 1, "", new Words("cannot be read from here on", "从此处起无法读取")));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void row(Header header, CsvRecord fields, Consumer<Row> each) {
    lastRow = fields.getStartingLineNumber();
    if (fields.getFieldCount() != header.size()) {
      int count = fields.getFieldCount();
      Words counts =
          new Words(
              count + " fields, the header has " + header.size(),
              "有 " + count + " 个字段，表头有 " + header.size() + " 个");
      problems.add(new Problem(file, lastRow, "", counts));
      return;
    }
    each.accept(new Row(header, fields.getFields(), shared, file, lastRow, problems));
  }
}
