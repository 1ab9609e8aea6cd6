/**
 * The decision of a claim line: a pure function of a rulebook and the line's facts (三(五), 四(四)).
 * Facts carry no name and no number of a person, so a decision can be kept, and made again, for
 * years. A line can be paid, held or refused; every finding has its clause.
 */
@NullMarked
package io.butie.domain.claim;

import org.jspecify.annotations.NullMarked;
