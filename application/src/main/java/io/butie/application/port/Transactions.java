package io.butie.application.port;

import io.butie.domain.policy.Outcome;
import java.util.function.Supplier;

/** The one way to change anything: all of it, or nothing. */
public interface Transactions {

  /**
   * Runs the work in one transaction: commits where it is done, rolls back where it is refused or
   * throws. A deadlock or lock time-out runs the work again, so the work keeps no state of its own
   * between tries. Not nested, but for {@link #around}: asking for a transaction within one is a
   * bug and throws.
   *
   * @throws ContentionException where others are in the way and stay there
   */
  <T> Outcome<T> attempt(Supplier<Outcome<T>> work);

  /**
   * The same, and what the work itself attempts or reads is a part of this transaction. For what
   * must be kept together with the effect of a use case; a refusal within is to be passed on, or it
   * throws. Nothing that tells the outside world belongs within: it could not be taken back.
   */
  <T> Outcome<T> around(Supplier<Outcome<T>> work);

  /** Reads in one transaction that changes nothing. */
  <T> T read(Supplier<T> work);
}
