/** Pages of long lists: limits, query parameters read strictly, and opaque cursors. */
package io.butie.adapters.rest.page;
