/** What the use cases need from the outside. */
@NullMarked
package io.butie.application.port;

import org.jspecify.annotations.NullMarked;
