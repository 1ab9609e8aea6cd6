/**
 * The interface of a real server, held against its description: what openapi.yaml says is served,
 * to the roles that it names and in the shapes that it shows, and nothing else is.
 */
@NullMarked
package io.butie.bootstrap.api;

import org.jspecify.annotations.NullMarked;
