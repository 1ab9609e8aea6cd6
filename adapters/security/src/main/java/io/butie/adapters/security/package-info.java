/** Keys, sealed identities and password hashes, with the JDK's own cryptography. */
@NullMarked
package io.butie.adapters.security;

import org.jspecify.annotations.NullMarked;
