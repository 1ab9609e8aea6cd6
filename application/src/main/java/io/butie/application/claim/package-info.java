/**
 * The way of a claim line: submitted, decided by the rulebook, reviewed and put on public notice,
 * owed (R30–R33).
 */
@NullMarked
package io.butie.application.claim;

import org.jspecify.annotations.NullMarked;
