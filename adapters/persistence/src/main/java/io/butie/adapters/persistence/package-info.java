/**
 * Registers by EclipseLink, bulk steps of the run by JDBC, in one transaction. Invariant: a row
 * that is stored changes only in its own methods; the container weaves change tracking into those,
 * and a field set from outside would be lost.
 */
@NullMarked
package io.butie.adapters.persistence;

import org.jspecify.annotations.NullMarked;
