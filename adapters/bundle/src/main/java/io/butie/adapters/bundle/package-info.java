/** The audit bundle and its offline verifier. */
package io.butie.adapters.bundle;
