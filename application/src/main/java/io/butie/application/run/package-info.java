/**
 * How due claims are paid: build, freeze, approve by a second person, issue, tell the treasury,
 * collect its answers, reconcile (三(五) R32–R33, 四(二) R53). Every step is one bounded transaction,
 * so a crash costs at most one step, which is then done again.
 */
@NullMarked
package io.butie.application.run;

import org.jspecify.annotations.NullMarked;
