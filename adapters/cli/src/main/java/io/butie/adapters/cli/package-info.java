/** The commands that need no container. */
package io.butie.adapters.cli;
