/**
 * What an auditor takes home: tables of the ledger and the audit bundle, streamed. Each states at
 * its end what it has, so that one that was cut off on the way is not taken for the whole.
 */
@NullMarked
package io.butie.adapters.rest.export;

import org.jspecify.annotations.NullMarked;
