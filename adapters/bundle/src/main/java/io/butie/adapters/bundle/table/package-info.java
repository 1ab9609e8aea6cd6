/**
 * The tables that auditors take home, by the command line from a bundle and by the REST interface
 * from the ledger: each states at its end how many rows it has and what they come to (R58).
 */
@NullMarked
package io.butie.adapters.bundle.table;

import org.jspecify.annotations.NullMarked;
