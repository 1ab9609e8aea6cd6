/** Wiring, configuration and the way in. */
@NullMarked
package io.butie.bootstrap;

import org.jspecify.annotations.NullMarked;
