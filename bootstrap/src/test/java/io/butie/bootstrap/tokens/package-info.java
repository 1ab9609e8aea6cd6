/** Bearer tokens of an identity provider that is a process of its own. */
@NullMarked
package io.butie.bootstrap.tokens;

import org.jspecify.annotations.NullMarked;
