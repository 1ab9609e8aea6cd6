/**
 * Commands by which a bureau closes its books: a month by one checker, a fund year by two people
 * (R60). Both are done against a data directory that no server holds.
 */
@NullMarked
package io.butie.bootstrap.closing;

import org.jspecify.annotations.NullMarked;
