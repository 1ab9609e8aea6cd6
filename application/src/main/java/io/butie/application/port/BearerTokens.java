package io.butie.application.port;

import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.UserId;

/** What an identity provider says of who presents a token that it issued. */
public interface BearerTokens {

  /** Its keys cannot be had: nobody can tell now whether a token is true. */
  final class ProviderDownException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what went wrong, for the log. */
    public ProviderDownException(Throwable cause) {
      super("the identity provider does not give its keys", cause);
    }
  }

  /**
   * Whom the token names; NOT_ALLOWED where it is not of this provider, not for this installation,
   * not valid now, or not signed by a key of the provider.
   *
   * @throws ProviderDownException where that cannot be told
   */
  Outcome<UserId> userOf(String token);
}
