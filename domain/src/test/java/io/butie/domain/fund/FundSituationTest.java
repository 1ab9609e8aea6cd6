package io.butie.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FundSituationTest {

  private static final FundAccount PAID =
      new FundAccount(new Region("130100"), 2023, FundChannel.EMPLOYMENT_SUBSIDY, AccountKind.PAID);

  private final SortedMap<FundAccount, Long> balances = new TreeMap<>();

  private FundSituation only() {
    List<FundSituation> funds = FundSituation.of(balances);
    assertThat(funds).hasSize(1);
    return funds.get(0);
  }

  @Test
  void accountsOfOneRegionYearAndChannelAreOneFund() {
    balances.put(PAID, 1L);
    balances.put(PAID.ofKind(AccountKind.PAYABLE), 2L);
    balances.put(PAID.ofKind(AccountKind.APPROPRIATION), -3L);
    assertThat(only().appropriatedFen()).isEqualTo(3);
    assertThat(only().fen(AccountKind.PAYABLE)).isEqualTo(2);
    assertThat(only().fen(AccountKind.LAPSED)).isZero();
    balances.put(
        new FundAccount(PAID.region(), 2024, PAID.channel(), AccountKind.UNENCUMBERED), 4L);
    balances.put(
        new FundAccount(PAID.region(), 2023, FundChannel.SKILL_UPGRADE, AccountKind.PAID), 5L);
    assertThat(FundSituation.of(balances)).hasSize(3);
  }

  @Test
  void aHundredPercentIsPaidOnlyWhereAllOfItIs() {
    balances.put(PAID.ofKind(AccountKind.APPROPRIATION), -3_000_000L);
    balances.put(PAID, 2_999_999L);
    assertThat(only().paidPercent()).contains(new BigDecimal("99.99"));
    balances.put(PAID, 3_000_000L);
    assertThat(only().paidPercent()).contains(new BigDecimal("100.00"));
  }

  @Test
  void aFundWithoutAnAppropriationHasNoShareOfIt() {
    balances.put(PAID.ofKind(AccountKind.APPROPRIATION), 0L);
    assertThat(only().paidPercent()).isEmpty();
  }
}
