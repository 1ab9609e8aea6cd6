/** Orders of funds, each of which waits for a second person (R58). */
@NullMarked
package io.butie.adapters.rest.fund;

import org.jspecify.annotations.NullMarked;
