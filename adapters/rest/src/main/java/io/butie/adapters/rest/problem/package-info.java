/**
 * Every answer that is not a success, as a problem of RFC 9457 with a stable code and, where the
 * notice is behind it, the clause. A refusal of a use case is never lost: each has its status.
 */
@NullMarked
package io.butie.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
