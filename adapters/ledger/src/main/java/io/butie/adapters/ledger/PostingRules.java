package io.butie.adapters.ledger;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for every posting, whatever is in the ledger; a breach is a bug in the caller. */
final class PostingRules {

  /** They commit to the log, or a region's part of it, as it is before them. */
  private static final Set<RecordKind> ALONE =
      Set.of(RecordKind.PERIOD_SEAL, RecordKind.KEY_CHANGE);

  private PostingRules() {}

  static void require(List<LedgerRecord> records) {
    if (records.isEmpty() || records.size() > Ledger.MAX_RECORDS) {
      throw new IllegalArgumentException(
          "a posting has 1 to " + Ledger.MAX_RECORDS + " records, not " + records.size());
    }
    Set<String> transfers = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (LedgerRecord record : records) {
      Set<String> ids = record.kind() == RecordKind.TRANSFER ? transfers : others;
      if (!ids.add(record.id())) {
        throw new IllegalArgumentException("twice in one posting: " + record.id());
      }
      if (record.kind() == RecordKind.FORK) {
        throw new IllegalArgumentException("a fork is recorded by itself: " + record.id());
      }
      if (ALONE.contains(record.kind()) && records.size() > 1) {
        throw new IllegalArgumentException(record.kind() + " is posted alone: " + record.id());
      }
      if (record instanceof TransferRecord transfer) {
        requireArrow(transfer);
      }
    }
  }

  private static void requireArrow(TransferRecord transfer) {
    Movement movement = Transfers.movement(transfer);
    if (!movement.from().region().equals(transfer.region())) {
      throw new IllegalArgumentException(
          transfer.id() + " is booked in " + transfer.region() + " but moves money elsewhere");
    }
  }
}
