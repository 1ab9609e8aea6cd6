package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.fund.FundAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Accounts as a caller sees them: another region's is as good as none. */
@Dependent
public class VisibleAccounts {

  private final Transactions transactions;
  private final Ledger ledger;

  @Inject
  public VisibleAccounts(Transactions transactions, Ledger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /**
   * The account of this name with its balance.
   *
   * @throws ProblemException 404 where there is none that the caller may see
   */
  public AccountView find(
      String region, String fundYear, String channel, String kind, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return parse(String.join("/", region, fundYear, channel, kind))
        .filter(account -> scope.covers(account.region()))
        .flatMap(
            account ->
                transactions.read(() -> ledger.keptBalance(account)).stream()
                    .mapToObj(balance -> AccountView.of(account, balance))
                    .findFirst())
        .orElseThrow(() -> ProblemException.notFound("there is no such account", "没有此账户"));
  }

  private static Optional<FundAccount> parse(String name) {
    try {
      return Optional.of(FundAccount.parse(name));
    } catch (IllegalArgumentException noAccount) {
      return Optional.empty();
    }
  }
}
