/**
 * {@code /users} and {@code /me}: who has an account, what an administrator does to it, and what
 * its own user does. A password is shown once and kept nowhere.
 */
@NullMarked
package io.butie.adapters.rest.user;

import org.jspecify.annotations.NullMarked;
