/**
 * Who may ask for what: default deny. {@link io.butie.adapters.rest.access.AccessFilter} is the
 * only place that lets a request through, and only to a method that names its permission.
 */
@NullMarked
package io.butie.adapters.rest.access;

import org.jspecify.annotations.NullMarked;
