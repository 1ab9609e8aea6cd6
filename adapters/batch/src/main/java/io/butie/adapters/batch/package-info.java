/** Jakarta Batch drives the run; our tables remember. */
@NullMarked
package io.butie.adapters.batch;

import org.jspecify.annotations.NullMarked;
