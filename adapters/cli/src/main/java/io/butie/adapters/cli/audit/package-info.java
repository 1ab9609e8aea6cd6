/**
 * {@code butie audit}: reads an audit bundle for a person. It needs no server and trusts the bundle
 * as far as {@code verify} has found it true. Every table is streamed and ends with its own count
 * and total, so that one that was cut off shows it.
 */
@NullMarked
package io.butie.adapters.cli.audit;

import org.jspecify.annotations.NullMarked;
