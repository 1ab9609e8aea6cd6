/**
 * Treasuries behind the treasury port. The simulated one keeps books of its own in a file of its
 * own and states amounts only from them, so that reconciling against it proves something (R60).
 */
@NullMarked
package io.butie.adapters.treasury;

import org.jspecify.annotations.NullMarked;
