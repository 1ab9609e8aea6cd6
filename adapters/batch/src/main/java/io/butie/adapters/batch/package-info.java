/**
 * Jakarta Batch drives a payment run (R53): its one step calls the use case until the run waits or
 * is over.
 *
 * <p>Invariants: what a run has done stands in our tables and commits with its effects; the batch
 * runtime's own repository may be lost at any time (ADR 2).
 */
@NullMarked
package io.butie.adapters.batch;

import org.jspecify.annotations.NullMarked;
