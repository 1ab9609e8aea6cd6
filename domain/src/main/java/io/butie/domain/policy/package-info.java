/** The rulebook as dated data, findings with their clauses, and refusals as values. */
package io.butie.domain.policy;
