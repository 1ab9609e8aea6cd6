/**
 * Measurements, not tests: {@code ./mvnw -Pbench} runs them. Each prints its figures beside the
 * least that the same work could cost, in the same process, because times of shared machines drift
 * and ratios do not. What was measured is in docs/PERFORMANCE.md.
 */
@NullMarked
package io.butie.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
