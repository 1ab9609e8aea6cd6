package io.butie.application.port;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/** Requests that had an effect, by the key that their sender gave them; kept for ever. */
public interface AnsweredRequests {

  /** What was answered to the user's request with this key. */
  Optional<Answered> find(UserId user, String key);

  /**
   * Takes the key for this transaction. Where another transaction is taking it this waits for that
   * one; where it is taken this throws, and the transaction is tried again.
   */
  void take(UserId user, String key, Digest request);

  /** Keeps the answer with the key that was taken. */
  void answer(UserId user, String key, String answer);

  /**
   * A request and its answer.
   *
   * @param request what was asked: SHA-256
   */
  record Answered(Digest request, String answer) {}
}
