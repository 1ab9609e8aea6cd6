/**
 * The embedded ledger on plain JDBC, for Derby and PostgreSQL alike, and the key that signs its
 * checkpoints. No other class holds ledger SQL, and none here maps it to objects by JPA.
 *
 * <p>Invariants: rows of ledger_transfer and ledger_record are only inserted; sequence, region
 * sequence, root and balances change in the transaction of the rows that they sum up; the row of
 * ledger_head is the first lock of every posting.
 */
@NullMarked
package io.butie.adapters.ledger;

import org.jspecify.annotations.NullMarked;
