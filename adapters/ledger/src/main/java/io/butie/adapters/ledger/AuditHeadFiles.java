package io.butie.adapters.ledger;

import io.butie.application.port.AuditHeads;
import io.butie.domain.ledger.SignedCheckpoint;
import java.nio.file.Path;
import java.util.List;

/** Heads of the audit log as signed notes, one file for each, below the checkpoints. */
public final class AuditHeadFiles implements AuditHeads {

  private final CheckpointFiles files;

  /**
   * The heads of the log whose checkpoints are published there.
   *
   * @param checkpoints the directory of the ledger's checkpoints
   */
  public AuditHeadFiles(Path checkpoints) {
    this.files = new CheckpointFiles(checkpoints.resolve("audit"));
  }

  @Override
  public void publish(SignedCheckpoint head) {
    files.publish(head);
  }

  @Override
  public List<SignedCheckpoint> all() {
    return files.all();
  }
}
