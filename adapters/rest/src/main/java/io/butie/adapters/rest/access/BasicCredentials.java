package io.butie.adapters.rest.access;

import io.butie.application.access.SignIn;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A user name and password as HTTP Basic brings them (RFC 7617). */
record BasicCredentials(UserId user, String password) {

  private static final String SCHEME = "basic ";

  /** The credentials in the header Authorization; empty where they are none. */
  static Optional<BasicCredentials> parse(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(pair, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new BasicCredentials(
                  new UserId(text.substring(0, colon)), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64OrNoUserName) {
      return Optional.empty();
    }
  }

  Outcome<SignedInUser> signInWith(SignIn signIn) {
    return signIn.signIn(user, password);
  }

  /** Without the password: it must not come into any log. */
  @Override
  public String toString() {
    return "credentials of " + user;
  }
}
