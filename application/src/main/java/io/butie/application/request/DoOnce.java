package io.butie.application.request;

import io.butie.application.port.AnsweredRequests;
import io.butie.application.port.AnsweredRequests.Answered;
import io.butie.application.port.Transactions;
import io.butie.application.trail.KeepTrail;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.util.function.Supplier;

/**
 * Does what a request asks for once, however often it comes. What is refused had no effect, so
 * nothing of it is kept, and the same key may be tried again.
 */
public final class DoOnce {

  private final Transactions transactions;
  private final AnsweredRequests answered;
  private final KeepTrail trail;

  public DoOnce(Transactions transactions, AnsweredRequests answered, KeepTrail trail) {
    this.transactions = transactions;
    this.answered = answered;
    this.trail = trail;
  }

  /**
   * An answer.
   *
   * @param first whether it was done now
   */
  public record Answer(String text, boolean first) {}

  /**
   * Does it, or gives the answer of the first time; KEY_REUSED where the key came with another
   * request. A request that comes while the first is being done waits for it. Who did it is kept in
   * the same transaction.
   *
   * @param deed what to do, within the transaction, and what to answer
   */
  public Outcome<Answer> once(RequestKey key, Supplier<Outcome<String>> deed) {
    Outcome<Answer> outcome =
        transactions.around(
            () ->
                answered
                    .find(key.sender(), key.key())
                    .map(before -> again(key, before))
                    .orElseGet(() -> first(key, deed)));
    return outcome.map(
        answer -> {
          RequestInHand.current().ifPresent(request -> request.answeredOnce(answer.first()));
          return answer;
        });
  }

  private static Outcome<Answer> again(RequestKey key, Answered before) {
    return before.request().equals(key.content())
        ? Outcome.done(new Answer(before.answer(), false))
        : Outcome.refused(
            RefusalCode.KEY_REUSED,
            "the key of this request came with another one before: give each its own",
            "此请求的 Idempotency-Key 已用于另一请求，请为每个请求使用不同的键");
  }

  private Outcome<Answer> first(RequestKey key, Supplier<Outcome<String>> deed) {
    answered.take(key.sender(), key.key(), key.content());
    return deed.get()
        .map(
            answer -> {
              answered.answer(key.sender(), key.key(), answer);
              RequestInHand.current().ifPresent(trail::withEffect);
              return new Answer(answer, true);
            });
  }
}
