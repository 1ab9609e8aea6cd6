/**
 * What is kept of every request, whichever operation it is for: its id, a line of the log and an
 * entry of the audit log. No operation has to do anything for it, so none can forget it.
 */
@NullMarked
package io.butie.adapters.rest.trail;

import org.jspecify.annotations.NullMarked;
