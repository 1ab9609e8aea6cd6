/** Quotas (R51), training classes with their money (R52) and public notices (R32), to be read. */
@NullMarked
package io.butie.adapters.rest.register;

import org.jspecify.annotations.NullMarked;
