package io.butie.application.port;

import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import java.util.List;
import java.util.Optional;

/** The published checkpoints: they belong where whoever can change the data cannot reach. */
public interface Checkpoints {

  /** Keeps the checkpoint for good, and the tree at it until the next. */
  void publish(SignedCheckpoint checkpoint, MerkleFrontier tree);

  /** The one of the largest log. */
  Optional<SignedCheckpoint> latest();

  /** The tree that was kept with the latest, if it can be read: a short cut, and no proof. */
  Optional<MerkleFrontier> frontier();

  /**
   * Puts aside, and keeps, the checkpoints of more records than these: a fork gave them up. The
   * largest goes last, so that a crash on the way is seen.
   */
  void giveUp(long records);

  /**
   * Those of logs of more records than these, smallest first.
   *
   * @param records -1 to begin
   * @param limit how many at most
   */
  List<SignedCheckpoint> after(long records, int limit);

  /** All that were published, smallest log first. */
  List<SignedCheckpoint> all();
}
