/**
 * Requests that change something: their body is read strictly, their key makes sure that they are
 * done once (R60), and what they approve is what they saw.
 */
@NullMarked
package io.butie.adapters.rest.request;

import org.jspecify.annotations.NullMarked;
