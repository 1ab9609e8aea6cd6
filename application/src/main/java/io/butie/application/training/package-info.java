/**
 * Opening and closing training classes, with the money that an opening encumbers (R19, R20, R52).
 */
@NullMarked
package io.butie.application.training;

import org.jspecify.annotations.NullMarked;
