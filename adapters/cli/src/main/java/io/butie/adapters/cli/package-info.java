/** The commands that need no container. */
@NullMarked
package io.butie.adapters.cli;

import org.jspecify.annotations.NullMarked;
