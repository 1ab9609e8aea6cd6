/**
 * The ledger as auditors read it (R58, R60): records, balances, statements, the signed checkpoints
 * and the proofs that go with them.
 *
 * <p>Invariants: nothing here changes anything; a caller sees the records and accounts of the own
 * region, and everything only with the province's scope.
 */
@NullMarked
package io.butie.adapters.rest.ledger;

import org.jspecify.annotations.NullMarked;
