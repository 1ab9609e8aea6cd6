package io.butie.application.run;

import io.butie.domain.reference.RunId;

/**
 * Takes a payment run one bounded step further, in one transaction: the run's state, its cursor and
 * the step's effects commit together. Whoever drives it needs to remember nothing, and after a
 * crash the next step goes on where the last committed one ended.
 */
@FunctionalInterface
public interface RunAdvance {

  /** Does one step; false where the run has nothing to do by itself now. */
  boolean advance(RunId run);
}
