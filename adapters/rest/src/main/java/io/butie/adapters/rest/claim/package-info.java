/**
 * Claim lines as they stand and as they were decided, and those that wait for a supervisor (R59).
 *
 * <p>Invariant: a person is a pseudonym; what is sealed of a line is never opened here.
 */
@NullMarked
package io.butie.adapters.rest.claim;

import org.jspecify.annotations.NullMarked;
