package io.butie.adapters.rest.ledger;

import io.butie.domain.fund.FundAccount;

/**
 * An account with its balance.
 *
 * @param account its name, which is also its path: {@code 130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE}
 */
public record AccountView(
    String account, String region, int fundYear, String channel, String kind, long balanceFen) {

  static AccountView of(FundAccount account, long balanceFen) {
    return new AccountView(
        account.toString(),
        account.region().code(),
        account.fundYear(),
        account.channel().name(),
        account.kind().name(),
        balanceFen);
  }
}
