package io.butie.application.port;

import io.butie.domain.policy.Outcome;
import java.util.function.Supplier;

/** The one way to change anything: all of it, or nothing. */
public interface Transactions {

  /**
   * Runs the work in one transaction: commits where it is done, rolls back where it is refused or
   * throws. A deadlock or lock time-out runs the work again, so the work keeps no state of its own
   * between tries. Not nested: asking for a transaction within one is a bug and throws.
   */
  <T> Outcome<T> attempt(Supplier<Outcome<T>> work);

  /** Reads in one transaction that changes nothing. */
  <T> T read(Supplier<T> work);
}
