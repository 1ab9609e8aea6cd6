/**
 * The accounts of every region, fund year and fund channel, and the arrows along which money moves
 * between them (四(二) R51–R53, 三(五) R28).
 *
 * <p>Invariants: money moves only along an {@link io.butie.domain.fund.Arrow} or back along one, in
 * full; it never leaves its region, fund year and channel; every movement is more than zero fen.
 */
@NullMarked
package io.butie.domain.fund;

import org.jspecify.annotations.NullMarked;
