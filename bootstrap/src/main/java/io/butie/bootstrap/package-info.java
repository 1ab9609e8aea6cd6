/**
 * The way in: commands, configuration, and the container that the commands start.
 *
 * <p>Invariants: a data directory is held by one process at a time; the root of the jar and the web
 * application meet in {@link io.butie.bootstrap.Rendezvous} alone, and no class is in both (ADR 3).
 */
@NullMarked
package io.butie.bootstrap;

import org.jspecify.annotations.NullMarked;
