/**
 * Who outside is told what the log has taken in, and how often that is tried. Told are places in
 * the log and ids; what is behind them is to be asked for, with a right to it.
 */
@NullMarked
package io.butie.domain.webhook;

import org.jspecify.annotations.NullMarked;
