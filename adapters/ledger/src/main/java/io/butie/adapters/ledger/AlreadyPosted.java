package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tells a posting that is repeated from one that clashes. Asked only when a posting failed, so that
 * one that succeeds pays nothing for it: the UNIQUE constraints stand guard.
 */
final class AlreadyPosted {

  private AlreadyPosted() {}

  /** Empty where none of the records is there. A clash outweighs any number of repetitions. */
  static Optional<Refusal> refusal(Connection connection, List<LedgerRecord> records)
      throws SQLException {
    Optional<Refusal> repeated = Optional.empty();
    for (LedgerRecord record : records) {
      Optional<StoredEntry> there = LogReader.holderOfId(connection, record.kind(), record.id());
      if (there.isEmpty()) {
        continue;
      }
      if (!there.get().entry().record().digest().equals(record.digest())) {
        return refused(
            RefusalCode.POSTED_WITH_OTHER_CONTENT,
            record,
            new Words(" is in the ledger with other content", " 已在总账中，但内容不同"));
      }
      if (repeated.isEmpty()) {
        repeated =
            refused(
                RefusalCode.ALREADY_POSTED,
                record,
                new Words(" is in the ledger already", " 已在总账中"));
      }
    }
    return repeated;
  }

  private static Optional<Refusal> refused(RefusalCode code, LedgerRecord record, Words how) {
    String which = record.kind() + " " + record.id();
    return Optional.of(new Refusal(code, new Words(which, which).then(how)));
  }
}
