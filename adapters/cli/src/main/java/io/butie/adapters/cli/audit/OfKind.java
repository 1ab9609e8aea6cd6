package io.butie.adapters.cli.audit;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.RecordKind;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Records of one kind, or of all. */
final class OfKind {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "only records of this kind: ${COMPLETION-CANDIDATES}")
  private Optional<RecordKind> kind = Optional.empty();

  boolean includes(LedgerEntry entry) {
    return kind.map(wanted -> wanted == entry.record().kind()).orElse(true);
  }
}
