/**
 * The commands that need no container: {@code assess}, {@code verify} and {@code export}.
 *
 * <p>Invariants: what a command found stands on stdout, what happened on stderr, and how it ended
 * in {@link io.butie.adapters.cli.ExitCode}; a refused input leaves no output behind.
 */
@NullMarked
package io.butie.adapters.cli;

import org.jspecify.annotations.NullMarked;
