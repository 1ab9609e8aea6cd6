package io.butie.adapters.bundle.table;

import com.google.gson.stream.JsonWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * A table on its way out. In CSV (RFC 4180, header first) the last row begins with {@code TOTAL}
 * and the number of rows; in JSON lines the last object has one member, {@code total}. Whoever
 * reads a table without that end has not read all of it.
 */
public final class AuditTable {

  /** How a table is written. */
  public enum Format {
    CSV,
    JSONL
  }

  private final List<String> columns;
  private final Rows rows;
  private long written;

  /** A table with these columns, whose header is written at once. */
  public AuditTable(Format format, Writer out, String... columns) {
    this.columns = List.of(columns);
    this.rows = format == Format.CSV ? new CsvRows(out) : new JsonRows(out);
    if (format == Format.CSV) {
      rows.write(this.columns);
    }
  }

  /** Writes a row: text, or whole numbers; as many as there are columns. */
  public void row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns);
    }
    rows.write(Arrays.asList(values));
    written++;
  }

  /** Ends the table with its number of rows and the sum that belongs to the column. */
  public void end(String column, long fen) {
    rows.end(written, columns.indexOf(column), fen);
  }

  /** Ends a table that adds nothing up. */
  public void end() {
    rows.end(written, -1, 0);
  }

  private interface Rows {
    void write(List<?> values);

    void end(long count, int column, long fen);
  }

  private final class CsvRows implements Rows {
    private final CsvWriter csv;

    CsvRows(Writer out) {
      this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    @Override
    public void write(List<?> values) {
      csv.writeRecord(values.stream().map(String::valueOf).toList());
    }

    @Override
    public void end(long count, int column, long fen) {
      String[] total = new String[columns.size()];
      Arrays.fill(total, "");
      total[0] = "TOTAL " + count;
      if (column >= 0) {
        total[column] = String.valueOf(fen);
      }
      csv.writeRecord(total);
      flush();
    }

    /** It holds rows back in a buffer of its own. */
    private void flush() {
      try {
        csv.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final class JsonRows implements Rows {
    private final Writer out;

    JsonRows(Writer out) {
      this.out = out;
    }

    @Override
    public void write(List<?> values) {
      line(
          json -> {
            for (int i = 0; i < columns.size(); i++) {
              json.name(columns.get(i));
              if (values.get(i) instanceof Long number) {
                json.value(number);
              } else if (values.get(i).equals("")) {
                json.nullValue();
              } else {
                json.value(String.valueOf(values.get(i)));
              }
            }
          });
    }

    @Override
    public void end(long count, int column, long fen) {
      line(
          json -> {
            json.name("total").beginObject().name("rows").value(count);
            if (column >= 0) {
              json.name(columns.get(column)).value(fen);
            }
            json.endObject();
          });
    }

    private void line(Members members) {
      StringWriter text = new StringWriter();
      try (JsonWriter json = new JsonWriter(text)) {
        json.beginObject();
        members.write(json);
        json.endObject();
        out.write(text + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private interface Members {
    void write(JsonWriter json) throws IOException;
  }
}
