/** REST under /api/v1. */
@NullMarked
package io.butie.adapters.rest;

import org.jspecify.annotations.NullMarked;
