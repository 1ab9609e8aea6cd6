/**
 * The audit bundle: a directory that holds the whole ledger, for people who do not trust the server
 * (四(四) R58, R60, R61). Here is its format and the export; {@code verify} checks it.
 *
 * <p>Invariants: every file has exactly one right form for a given ledger, so whoever checks writes
 * it again and compares bytes; a bundle appears whole or not at all; what is exported matches the
 * checkpoint that it is exported with. The format is docs/audit-bundle.md.
 */
@NullMarked
package io.butie.adapters.bundle;

import org.jspecify.annotations.NullMarked;
