/**
 * What a bureau brings over from earlier systems before its first claim: awards of earlier years
 * (R37, R38), opening balances (R28, R51) and what counts against the annual totals so far (R51).
 *
 * <p>Invariants: a file is taken over whole, in one transaction, or not at all; one person prepares
 * it and another approves the same content (R58); the same content is taken over once, and the
 * ledger has a record of it.
 */
@NullMarked
package io.butie.application.intake;

import org.jspecify.annotations.NullMarked;
