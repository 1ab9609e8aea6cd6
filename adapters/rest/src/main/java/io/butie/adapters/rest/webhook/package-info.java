/**
 * {@code /webhooks}: who outside is told what the ledger takes in, and what became of each message.
 */
@NullMarked
package io.butie.adapters.rest.webhook;

import org.jspecify.annotations.NullMarked;
