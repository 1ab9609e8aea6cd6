/**
 * The description of the interface, for whoever integrates: docs/openapi.yaml as it is in the
 * repository, at {@code /openapi}, and the same as a page to read and try at {@code /docs/}. Both
 * are for everybody; they say nothing of anybody.
 */
@NullMarked
package io.butie.adapters.rest.openapi;

import org.jspecify.annotations.NullMarked;
