package io.butie.application.port;

import io.butie.domain.ledger.SignedCheckpoint;
import java.util.List;

/** What was published of the audit log: they belong where the ledger's checkpoints are. */
public interface AuditHeads {

  /** Keeps it for good. */
  void publish(SignedCheckpoint head);

  /** All that were published, the shortest log first. */
  List<SignedCheckpoint> all();
}
