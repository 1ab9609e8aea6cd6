/** The ledger as auditors read it: records, balances and the signed checkpoint. */
@NullMarked
package io.butie.adapters.rest.ledger;

import org.jspecify.annotations.NullMarked;
