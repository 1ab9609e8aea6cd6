/**
 * The main job on sample data: a year of a made-up province, from the appropriations to the audit
 * bundle. Its clock and randomness come from a seed; no other command can reach them.
 */
@NullMarked
package io.butie.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
