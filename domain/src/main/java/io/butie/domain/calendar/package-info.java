/**
 * Working days as the State Council announced them, for whoever counts them, such as the public
 * notice (三(五) R32). There is no answer for a year whose schedule is not loaded, never a guess.
 */
@NullMarked
package io.butie.domain.calendar;

import org.jspecify.annotations.NullMarked;
