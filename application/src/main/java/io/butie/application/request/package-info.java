/**
 * A request that comes again, because its answer was lost, is answered again and done once (R60):
 * its key is kept with its effect, in one transaction.
 */
@NullMarked
package io.butie.application.request;

import org.jspecify.annotations.NullMarked;
