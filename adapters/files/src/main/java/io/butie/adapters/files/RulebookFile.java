package io.butie.adapters.files;

import io.butie.domain.policy.Clause;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.RulebookEntry;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a rulebook from its bytes, whose digest names the version for ever. */
final class RulebookFile {

  private static final Columns COLUMNS =
      Columns.of("section", "name", "kinds", "when", "value", "clause", "rule", "mark", "note");

  private RulebookFile() {}

  /** Throws IllegalArgumentException where the bytes are not a rulebook. */
  static Rulebook read(byte[] bytes, String file) throws IOException {
    CodeList<RulebookEntry.Mark> marks = new CodeList<>(RulebookEntry.Mark.class);
    Problems problems = new Problems();
    List<RulebookEntry> entries = new ArrayList<>();
    CsvFile.read(
        new ByteArrayInputStream(bytes),
        file,
        COLUMNS,
        problems,
        row ->
            entries.add(
                new RulebookEntry(
                    row.requiredText("section"),
                    row.requiredText("name"),
                    row.list("kinds").stream().map(ClaimKind::valueOf).collect(Collectors.toSet()),
                    row.text("when").orElse(""),
                    row.requiredText("value"),
                    new Clause(row.text("clause").orElse(""), row.requiredText("rule")),
                    row.requiredCode(marks, "mark"),
                    row.text("note").orElse(""))));
    if (problems.any()) {
      throw new IllegalArgumentException(problems.first().get(0).toString());
    }
    return Rulebook.of(entries, Digest.sha256(bytes));
  }
}
