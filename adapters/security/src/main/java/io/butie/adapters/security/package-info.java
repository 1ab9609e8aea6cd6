/** Keys, sealed identities and password hashes, with the JDK's own cryptography. */
package io.butie.adapters.security;
