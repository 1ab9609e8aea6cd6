package io.butie.adapters.bundle.table;

import io.butie.domain.ledger.TransferRecord;

/** How many transfers were written, and what they come to. */
final class Totalled {

  private long count;
  private long fen;

  void add(TransferRecord transfer) {
    count++;
    fen = Math.addExact(fen, transfer.amount().fen());
  }

  long count() {
    return count;
  }

  long fen() {
    return fen;
  }
}
