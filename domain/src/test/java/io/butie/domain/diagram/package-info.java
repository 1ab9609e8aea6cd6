/**
 * The diagrams of the documents, drawn from the transition tables that the code moves by.
 *
 * <p>Invariant: a diagram that is not what its table draws fails the build.
 */
@NullMarked
package io.butie.domain.diagram;

import org.jspecify.annotations.NullMarked;
