/** The rulebook as dated data, findings with their clauses, and refusals as values. */
@NullMarked
package io.butie.domain.policy;

import org.jspecify.annotations.NullMarked;
