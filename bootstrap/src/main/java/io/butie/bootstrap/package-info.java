/** Wiring, configuration and the way in. */
package io.butie.bootstrap;
