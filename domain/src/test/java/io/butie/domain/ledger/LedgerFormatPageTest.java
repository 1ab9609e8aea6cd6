package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The field tables of docs/ledger-format.md are the schema's: neither moves without the other. */
class LedgerFormatPageTest {

  private static final Pattern HEADING = Pattern.compile("### (\\d+) ([A-Z_]+)");
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z_]+)` \\| (TEXT|INTEGER|DIGEST|DATE)(\\??) \\|.*\\|");

  @Test
  void everyKindHasItsTableOnThePage() throws IOException {
    List<String> page = new ArrayList<>();
    Path file = Path.of("..", "docs", "ledger-format.md");
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      Matcher heading = HEADING.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        page.add(heading.group(1) + " " + heading.group(2));
      } else if (row.matches()) {
        page.add(row.group(1) + " " + row.group(2) + row.group(3));
      }
    }

    List<String> schema = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      schema.add(kind.code() + " " + kind);
      for (Field field : kind.fields()) {
        schema.add(field.name() + " " + field.type() + (field.nullable() ? "?" : ""));
      }
    }
    assertThat(page).isEqualTo(schema);
  }
}
