/** What must be there before the first claim: rulebook, quotas, lists, standards. */
@NullMarked
package io.butie.application.register;

import org.jspecify.annotations.NullMarked;
