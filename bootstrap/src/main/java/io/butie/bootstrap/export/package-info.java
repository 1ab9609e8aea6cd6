/**
 * The ways to a ledger that is to be exported: its files, where nobody holds the data directory,
 * else the server that does.
 */
@NullMarked
package io.butie.bootstrap.export;

import org.jspecify.annotations.NullMarked;
