package io.butie.application.port;

import io.butie.domain.ledger.SignedCheckpoint;
import java.util.List;

/** The published checkpoints: they belong where whoever can change the data cannot reach. */
public interface Checkpoints {

  /** Keeps the checkpoint for good. */
  void publish(SignedCheckpoint checkpoint);

  /** All that were published, smallest log first. */
  List<SignedCheckpoint> all();
}
