/**
 * The annual quotas of the notice's annex, per region and indicator (R05–R12), checked on load:
 * each column adds to its 合计. How far a region has used its training total (四(二) R51).
 */
@NullMarked
package io.butie.domain.quota;

import org.jspecify.annotations.NullMarked;
