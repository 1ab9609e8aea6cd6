/** Amounts in whole fen and rates in whole percent. Knows nothing else. */
@NullMarked
package io.butie.domain.money;

import org.jspecify.annotations.NullMarked;
