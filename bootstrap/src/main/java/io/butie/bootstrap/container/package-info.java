/**
 * What wires the web application, inside the container: its data source, its start, its health.
 * Loaded by the web application only; the rest of the bootstrap is at the root of the jar.
 */
@NullMarked
package io.butie.bootstrap.container;

import org.jspecify.annotations.NullMarked;
