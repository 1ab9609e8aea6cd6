/** Treasuries behind the treasury port. */
package io.butie.adapters.treasury;
