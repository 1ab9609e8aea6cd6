/** Payment runs and their lines. No personal data: a line is its id, an amount and a state. */
@NullMarked
package io.butie.adapters.rest.run;

import org.jspecify.annotations.NullMarked;
