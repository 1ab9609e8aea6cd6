/** Who may do what: roles, scopes, signed-in users and four eyes (四(四) R58). */
@NullMarked
package io.butie.domain.access;

import org.jspecify.annotations.NullMarked;
