/**
 * What an operator does about the key that signs the log's checkpoints (R60): put a new one in
 * force.
 *
 * <p>Invariant: no key is ever deleted here, and none is in force but by a record of the ledger.
 */
@NullMarked
package io.butie.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
