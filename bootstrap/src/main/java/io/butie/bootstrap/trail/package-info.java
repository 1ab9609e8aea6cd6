/** The command that checks who did and who saw what (R61). */
@NullMarked
package io.butie.bootstrap.trail;

import org.jspecify.annotations.NullMarked;
