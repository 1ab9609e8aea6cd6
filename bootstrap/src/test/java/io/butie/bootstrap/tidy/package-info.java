/**
 * What no file of the source tree may have: bans with what to write instead, leftovers, and files
 * or methods too long to read in one sitting. docs/STYLE.md says why.
 *
 * <p>Invariants: whatever is found is given with file and line; every ban finds its own sample.
 */
@NullMarked
package io.butie.bootstrap.tidy;

import org.jspecify.annotations.NullMarked;
