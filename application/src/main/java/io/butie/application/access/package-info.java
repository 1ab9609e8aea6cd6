/** Signing in and keeping accounts. */
@NullMarked
package io.butie.application.access;

import org.jspecify.annotations.NullMarked;
