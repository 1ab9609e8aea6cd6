/**
 * Rules about the code as a whole: the hexagon, the context graph, the one entrance to the ledger.
 *
 * <p>Invariant: a rule that matches nothing fails.
 */
@NullMarked
package io.butie.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
