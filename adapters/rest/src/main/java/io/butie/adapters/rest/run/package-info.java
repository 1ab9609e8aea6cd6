/** Payment runs and their lines. No personal data: a line is its id, an amount and a state. */
package io.butie.adapters.rest.run;
