/** Pages of long lists: limits, query parameters read strictly, and opaque cursors. */
@NullMarked
package io.butie.adapters.rest.page;

import org.jspecify.annotations.NullMarked;
