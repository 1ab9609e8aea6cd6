package io.butie.adapters.bundle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.butie.domain.policy.Clause;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.RulebookEntry;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The product's rulebook 2023-65. */
final class TestRulebook {

  static final Rulebook RULEBOOK = read();

  private TestRulebook() {}

  static Optional<Rulebook> named(String id) {
    return Optional.of(RULEBOOK).filter(rulebook -> rulebook.id().equals(id));
  }

  private static Rulebook read() {
    try (InputStream in =
        TestRulebook.class.getResourceAsStream("/io/butie/adapters/files/rulebook-2023-65.csv")) {
      byte[] bytes = in.readAllBytes();
      return Rulebook.of(
          CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
              .map(TestRulebook::entry)
              .toList(),
          Digest.sha256(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulebookEntry entry(NamedCsvRecord row) {
    return new RulebookEntry(
        row.getField("section"),
        row.getField("name"),
        Arrays.stream(row.getField("kinds").split(";", -1))
            .map(ClaimKind::valueOf)
            .collect(Collectors.toSet()),
        row.getField("when"),
        row.getField("value"),
        new Clause(row.getField("clause"), row.getField("rule")),
        RulebookEntry.Mark.valueOf(row.getField("mark")),
        row.getField("note"));
  }
}
