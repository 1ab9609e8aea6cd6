/**
 * Where the fund's movements meet the ledger's records: neither context knows the other, so the use
 * cases turn one into the other here.
 */
@NullMarked
package io.butie.application.ledger;

import org.jspecify.annotations.NullMarked;
