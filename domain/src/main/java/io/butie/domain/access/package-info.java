/** Who may do what: roles, regions, signed-in users and four eyes (四(四) R58). */
package io.butie.domain.access;
