package io.butie.adapters.rest.fund;

import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundSituation;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where the money of a region, fund year and channel is, in fen.
 *
 * @param appropriatedFen less what was carried over to another year
 * @param paidPercent of what is appropriated, rounded down; absent where nothing is
 */
public record FundView(
    String region,
    int fundYear,
    String channel,
    long appropriatedFen,
    long unencumberedFen,
    long encumberedFen,
    long payableFen,
    long inTransitFen,
    long paidFen,
    long lapsedFen,
    long unidentifiedFen,
    Optional<BigDecimal> paidPercent) {

  static FundView of(FundSituation fund) {
    return new FundView(
        fund.region().code(),
        fund.fundYear(),
        fund.channel().name(),
        fund.appropriatedFen(),
        fund.fen(AccountKind.UNENCUMBERED),
        fund.fen(AccountKind.ENCUMBERED),
        fund.fen(AccountKind.PAYABLE),
        fund.fen(AccountKind.IN_TRANSIT),
        fund.fen(AccountKind.PAID),
        fund.fen(AccountKind.LAPSED),
        fund.fen(AccountKind.UNIDENTIFIED),
        fund.paidPercent());
  }
}
