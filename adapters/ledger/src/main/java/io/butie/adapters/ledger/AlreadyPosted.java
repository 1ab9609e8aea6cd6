package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
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
        return refused(RefusalCode.POSTED_WITH_OTHER_CONTENT, record);
      }
      if (repeated.isEmpty()) {
        repeated = refused(RefusalCode.ALREADY_POSTED, record);
      }
    }
    return repeated;
  }

  private static Optional<Refusal> refused(RefusalCode code, LedgerRecord record) {
    return Optional.of(new Refusal(code, record.kind() + " " + record.id()));
  }
}
