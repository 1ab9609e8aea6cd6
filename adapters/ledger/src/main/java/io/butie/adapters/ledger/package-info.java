/** The embedded ledger on plain JDBC. No other class holds ledger SQL. */
package io.butie.adapters.ledger;
