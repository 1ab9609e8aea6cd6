/**
 * Others are told what the log has taken in. Nothing is kept to be sent: the log is what happened,
 * and a webhook is a place in it.
 */
@NullMarked
package io.butie.application.webhook;

import org.jspecify.annotations.NullMarked;
