/** Small id records by which the contexts name each other's things without seeing them. */
@NullMarked
package io.butie.domain.reference;

import org.jspecify.annotations.NullMarked;
