package io.butie.application.access;

import io.butie.application.port.BearerTokens;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/**
 * Turns a token of the identity provider into a signed-in user. The provider says who it is; what
 * they may do, and whether at all, the account here says.
 */
public final class SignInByToken {

  private final Transactions transactions;
  private final Users users;
  private final Optional<BearerTokens> tokens;

  /** Without a provider no token is taken. */
  public SignInByToken(Transactions transactions, Users users, Optional<BearerTokens> tokens) {
    this.transactions = transactions;
    this.users = users;
    this.tokens = tokens;
  }

  /**
   * The signed-in user; NOT_ALLOWED where the token is not taken, or nobody has an open account by
   * the name that it says.
   *
   * @throws BearerTokens.ProviderDownException where nobody can tell now
   */
  public Outcome<SignedInUser> signIn(String token) {
    return tokens
        .map(provider -> provider.userOf(token).then(this::account))
        .orElseGet(
            () ->
                Outcome.refused(
                    RefusalCode.NOT_ALLOWED,
                    "tokens are not taken: no provider is configured",
                    "未配置身份认证服务，不接受令牌"));
  }

  private Outcome<SignedInUser> account(UserId named) {
    return transactions
        .read(() -> users.find(named))
        .map(account -> account.signIn(hash -> true))
        .filter(outcome -> !outcome.isRefused())
        .orElseGet(
            () ->
                Outcome.refused(
                    RefusalCode.NOT_ALLOWED,
                    named + " of the token has no open account here; an administrator makes one",
                    "令牌中的 " + named + " 在本系统没有可用账户，请由管理员开立"));
  }
}
