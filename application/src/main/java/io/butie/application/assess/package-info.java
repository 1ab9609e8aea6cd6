/** Deciding claim lines in their order, each seeing what was decided before it (三(五) R37, R38). */
@NullMarked
package io.butie.application.assess;

import org.jspecify.annotations.NullMarked;
