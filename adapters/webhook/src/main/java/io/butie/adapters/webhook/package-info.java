/**
 * Webhooks are sent by Standard Webhooks 1.0.0 over HTTP/1.1, to public addresses and those that
 * the operator names, and to nowhere else. Only a receiver's status is read; it is told nothing
 * about us, and can make us do nothing.
 */
@NullMarked
package io.butie.adapters.webhook;

import org.jspecify.annotations.NullMarked;
