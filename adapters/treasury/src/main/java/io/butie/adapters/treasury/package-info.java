/**
 * Treasuries behind the treasury port. The simulated one keeps books of its own in a file of its
 * own and states amounts only from them, so that reconciling against it proves something (R60).
 */
package io.butie.adapters.treasury;
