package io.butie.domain.fund;

import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Where all the money of one region, fund year and channel is (R28). */
public final class FundSituation {

  private final FundAccount fund;
  private final Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);

  private FundSituation(FundAccount fund) {
    this.fund = fund;
  }

  /** The funds that these accounts belong to, in order of the accounts. */
  public static List<FundSituation> of(SortedMap<FundAccount, Long> balances) {
    List<FundSituation> funds = new ArrayList<>();
    balances.forEach(
        (account, fen) -> {
          FundSituation last = funds.isEmpty() ? null : funds.get(funds.size() - 1);
          if (last == null || !last.fund.sharesFundWith(account)) {
            last = new FundSituation(account);
            funds.add(last);
          }
          last.balances.put(account.kind(), fen);
        });
    return funds;
  }

  public Region region() {
    return fund.region();
  }

  public int fundYear() {
    return fund.fundYear();
  }

  public FundChannel channel() {
    return fund.channel();
  }

  /** The balance of the fund's account of that kind; 0 where no money has touched it. */
  public long fen(AccountKind kind) {
    return balances.getOrDefault(kind, 0L);
  }

  /** What the finance bureau has given, less what was carried over to another year. */
  public long appropriatedFen() {
    return Math.negateExact(fen(AccountKind.APPROPRIATION));
  }

  /**
   * How much of what was appropriated is paid, in percent with two decimals, rounded down so that
   * 100 is all of it; empty where nothing is appropriated.
   */
  public Optional<BigDecimal> paidPercent() {
    return appropriatedFen() <= 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(fen(AccountKind.PAID))
                .movePointRight(2)
                .divide(BigDecimal.valueOf(appropriatedFen()), 2, RoundingMode.DOWN));
  }
}
