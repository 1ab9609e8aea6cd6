/** The ledger as auditors read it: records, balances and the signed checkpoint. */
package io.butie.adapters.rest.ledger;
