/**
 * Who did and who saw what (R61): the audit log, who is let see a person in clear, and how a cut or
 * a change of the log is found.
 */
@NullMarked
package io.butie.application.trail;

import org.jspecify.annotations.NullMarked;
