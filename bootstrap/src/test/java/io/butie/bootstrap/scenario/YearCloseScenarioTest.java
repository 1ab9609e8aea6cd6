package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CloseYear.Closing;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.ClassId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A fund year is closed: what nobody was promised lapses, or is the next year's. */
class YearCloseScenarioTest extends Scenario {

  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 8);

  private Outcome<FundOrder> close(SignedInUser maker, SignedInUser checker, long carried) {
    return new TwoPeople(useCases, maker, checker)
        .closeYear(new Closing(bureau.region(), Province.FUND_YEAR, CHANNEL, Money.ofFen(carried)));
  }

  private Outcome<FundOrder> close(long carried) {
    return close(bureau.as(Role.FINANCE_MAKER), bureau.as(Role.FINANCE_CHECKER), carried);
  }

  private long balance(int year, AccountKind kind) {
    return useCases
        .transactions()
        .read(
            () -> useCases.ledger().balance(new FundAccount(bureau.region(), year, CHANNEL, kind)));
  }

  @Test
  void whatIsLeftLapsesOrIsTheNextYears() {
    bureau.appropriate(CHANNEL, 100_000);
    installation.clock().set(JANUARY);

    close(30_000).orThrow();

    assertThat(balance(2023, AccountKind.LAPSED)).isEqualTo(70_000);
    assertThat(balance(2023, AccountKind.UNENCUMBERED)).isZero();
    assertThat(balance(2023, AccountKind.APPROPRIATION)).isEqualTo(-70_000);
    assertThat(balance(2024, AccountKind.UNENCUMBERED)).isEqualTo(30_000);
    assertRefused(RefusalCode.ALREADY_TAKEN, close(0));
  }

  @Test
  void aClosedYearTakesNoMoreMoney() {
    bureau.appropriate(CHANNEL, 100_000);
    installation.clock().set(JANUARY);
    close(0).orThrow();

    assertRefused(
        RefusalCode.FUND_YEAR_CLOSED,
        new TwoPeople(useCases, bureau.as(Role.FINANCE_MAKER), bureau.as(Role.FINANCE_CHECKER))
            .appropriate(
                new Appropriate.Order(
                    "late", bureau.region(), 2023, CHANNEL, Money.ofFen(1), JANUARY)));
    assertThat(balance(2023, AccountKind.UNENCUMBERED)).isZero();
  }

  @Test
  void notWhileMoneyIsPromised() {
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 1);
    bureau.appropriate(CHANNEL, 200_000);
    bureau.open(welding).orThrow();
    installation.clock().set(JANUARY);

    assertRefused(RefusalCode.FUND_YEAR_UNSETTLED, close(0));

    useCases.closeClasses().close(bureau.as(Role.HR_REVIEWER), new ClassId(welding.id())).orThrow();
    close(200_000).orThrow();
    assertThat(balance(2024, AccountKind.UNENCUMBERED)).isEqualTo(200_000);
  }

  @Test
  void onlyByTwoPeopleAfterTheYearAndForWhatIsThere() {
    bureau.appropriate(CHANNEL, 100_000);
    SignedInUser maker = bureau.as(Role.FINANCE_MAKER);
    SignedInUser checker = bureau.as(Role.FINANCE_CHECKER);

    assertRefused(RefusalCode.WRONG_STATE, close(0));
    installation.clock().set(JANUARY);
    assertRefused(RefusalCode.NOT_ALLOWED, close(maker, maker, 0));
    assertRefused(RefusalCode.NOT_ALLOWED, close(checker, checker, 0));
    assertRefused(RefusalCode.INSUFFICIENT_FUNDS, close(100_001));
  }
}
