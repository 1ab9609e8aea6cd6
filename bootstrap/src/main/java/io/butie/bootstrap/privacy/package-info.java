/**
 * Commands about what identifies people: restrict a person, erase a person, each by two supervisors
 * of the province (R58, R61). Both are done against a data directory that no server holds.
 *
 * <p>Invariant: an ID number is never an argument, for every process of the machine sees those, and
 * never in what a command prints.
 */
@NullMarked
package io.butie.bootstrap.privacy;

import org.jspecify.annotations.NullMarked;
