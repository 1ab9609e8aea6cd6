/** {@code /metrics}: numbers for a monitoring system, as OpenMetrics 1.0 writes them. */
@NullMarked
package io.butie.adapters.rest.metrics;

import org.jspecify.annotations.NullMarked;
