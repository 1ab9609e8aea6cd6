/** Signing in and keeping accounts. */
package io.butie.application.access;
