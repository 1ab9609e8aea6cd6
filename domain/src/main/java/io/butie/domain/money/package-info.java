/** Amounts in whole fen and rates in whole percent. Knows nothing else. */
package io.butie.domain.money;
