/** Delivers to webhooks beside what the server does, from its start to its stop. */
@NullMarked
package io.butie.bootstrap.webhook;

import org.jspecify.annotations.NullMarked;
