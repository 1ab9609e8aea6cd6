/** Payment runs, one bounded step after another. */
package io.butie.application.run;
