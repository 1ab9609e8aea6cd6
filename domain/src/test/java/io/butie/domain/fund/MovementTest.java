package io.butie.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money moves along the arrows of the diagram, within one fund (R28), and nowhere else. */
class MovementTest {

  private static final Region REGION = new Region("130100");
  private static final FundChannel CHANNEL = FundChannel.SKILL_UPGRADE;
  private static final Money ONE = Money.ofFen(1);

  private static FundAccount account(AccountKind kind) {
    return new FundAccount(REGION, 2023, CHANNEL, kind);
  }

  @ParameterizedTest
  @EnumSource(Arrow.class)
  void anArrowLeadsBetweenItsOwnEndsOnly(Arrow arrow) {
    for (AccountKind from : AccountKind.values()) {
      for (AccountKind to : AccountKind.values()) {
        if (from == arrow.from() && to == arrow.to()) {
          assertThat(Movement.between(arrow, account(from), account(to), ONE))
              .isEqualTo(Movement.along(arrow, REGION, 2023, CHANNEL, ONE));
        } else {
          assertThatThrownBy(() -> Movement.between(arrow, account(from), account(to), ONE))
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  @Test
  void moneyStaysInItsRegionYearAndChannel() {
    FundAccount from = account(AccountKind.UNENCUMBERED);
    List<FundAccount> others =
        List.of(
            new FundAccount(new Region("130600"), 2023, CHANNEL, AccountKind.ENCUMBERED),
            new FundAccount(REGION, 2024, CHANNEL, AccountKind.ENCUMBERED),
            new FundAccount(
                REGION, 2023, FundChannel.UNEMPLOYMENT_INSURANCE, AccountKind.ENCUMBERED));
    for (FundAccount to : others) {
      assertThatThrownBy(() -> Movement.between(Arrow.ENCUMBER, from, to, ONE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nothingIsNoMovement() {
    assertThatThrownBy(() -> Movement.along(Arrow.ACCRUE, REGION, 2023, CHANNEL, Money.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReversalGoesBackInFull() {
    Movement there = Movement.along(Arrow.ACCRUE, REGION, 2023, CHANNEL, Money.ofFen(7));
    Movement back = there.reversed();

    assertThat(back.from()).isEqualTo(there.to());
    assertThat(back.to()).isEqualTo(there.from());
    assertThat(back.amount()).isEqualTo(there.amount());
  }

  @ParameterizedTest
  @EnumSource(AccountKind.class)
  void anAccountIsItsText(AccountKind kind) {
    assertThat(FundAccount.parse(account(kind).toString())).isEqualTo(account(kind));
    assertThat(account(AccountKind.PAYABLE)).hasToString("130100/2023/SKILL_UPGRADE/PAYABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "130100/2023/SKILL_UPGRADE",
        "130100/2023/SKILL_UPGRADE/PAYABLE/",
        "130100/+023/SKILL_UPGRADE/PAYABLE",
        "130100/1999/SKILL_UPGRADE/PAYABLE",
        "1301/2023/SKILL_UPGRADE/PAYABLE",
        "130100/2023/skill_upgrade/PAYABLE",
      })
  void otherTextIsNoAccount(String text) {
    assertThatThrownBy(() -> FundAccount.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
