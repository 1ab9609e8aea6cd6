/**
 * The database underneath: embedded Derby files or a PostgreSQL server, the schema's migrations,
 * and transactions on plain JDBC. All schema files lie here; only {@code adapters.ledger} reads and
 * writes the tables that are called ledger_*.
 *
 * <p>Invariant: everything that differs between the two databases is in {@link
 * io.butie.adapters.database.Vendor} or under {@code db/derby} and {@code db/postgresql}.
 */
@NullMarked
package io.butie.adapters.database;

import org.jspecify.annotations.NullMarked;
