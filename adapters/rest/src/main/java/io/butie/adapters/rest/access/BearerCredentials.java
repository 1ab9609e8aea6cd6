package io.butie.adapters.rest.access;

import java.util.Locale;
import java.util.Optional;

/** A token as the header Authorization brings it (RFC 6750 §2.1). */
record BearerCredentials(String token) {

  private static final String SCHEME = "bearer ";

  /** The token in the header Authorization; empty where it is of another scheme. */
  static Optional<BearerCredentials> parse(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? Optional.of(new BearerCredentials(header.substring(SCHEME.length()).strip()))
        : Optional.empty();
  }

  /** Without the token: it must not come into any log. */
  @Override
  public String toString() {
    return "a bearer token";
  }
}
