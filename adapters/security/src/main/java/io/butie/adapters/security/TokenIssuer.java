package io.butie.adapters.security;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The identity provider whose tokens are taken, by the names of MicroProfile JWT 2.1 §9.
 *
 * @param issuer what the claim {@code iss} must be: the provider's address
 * @param keys where its JSON Web Key Set is; empty = where its discovery document says (OpenID
 *     Connect Discovery 1.0 §4)
 * @param audiences of which the claim {@code aud} must have one
 */
public record TokenIssuer(String issuer, Optional<URI> keys, Set<String> audiences) {

  /**
   * An identity provider.
   *
   * @throws IllegalArgumentException saying what is wrong: without an audience a token for any
   *     other system would be taken, and over plain http anybody on the way could give the keys
   */
  public TokenIssuer {
    audiences = Set.copyOf(audiences);
    if (audiences.isEmpty()) {
      throw new IllegalArgumentException("an audience is needed");
    }
    keys.ifPresent(TokenIssuer::requireSafe);
    if (keys.isEmpty()) {
      requireSafe(URI.create(issuer));
    }
  }

  static URI requireSafe(URI address) {
    boolean isFile = "file".equals(address.getScheme());
    boolean isHere =
        "http".equals(address.getScheme())
            && ("localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost()));
    if (!isFile && !isHere && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException(address + " is neither https nor a file");
    }
    return address;
  }
}
