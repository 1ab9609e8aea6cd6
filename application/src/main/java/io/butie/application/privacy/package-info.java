/**
 * What becomes of the data that identifies people: restricted while a subsidy may still be audited,
 * then erased (R61; Personal Information Protection Law, articles 19 and 47).
 *
 * <p>Invariants: one supervisor of the province orders and another approves (R58); the ledger has a
 * record of both; no record of the ledger is touched; awards stay, so that nobody is paid twice
 * (R38).
 */
@NullMarked
package io.butie.application.privacy;

import org.jspecify.annotations.NullMarked;
