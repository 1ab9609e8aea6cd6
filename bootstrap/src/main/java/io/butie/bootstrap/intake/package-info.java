/**
 * Commands by which an installation gets its people and what earlier systems hold: each is done by
 * someone who signs in with a password, against a data directory that no server holds.
 */
@NullMarked
package io.butie.bootstrap.intake;

import org.jspecify.annotations.NullMarked;
