/**
 * The offline verifier: from a bundle alone it recomputes what the bundle claims (四(四) R58, R60,
 * R61). It needs no server and no database, and of the ledger it shares only the leaf encoder, the
 * tree and the notes.
 *
 * <p>Invariants: nothing in a bundle is believed; whatever is in it, the answer is a report, never
 * an exception; memory grows with lines and classes, not with the size of the files. The first
 * thing that is wrong ends the verification.
 */
@NullMarked
package io.butie.adapters.bundle.verify;

import org.jspecify.annotations.NullMarked;
