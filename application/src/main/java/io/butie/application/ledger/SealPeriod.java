package io.butie.application.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.Unsealed;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.SealedBalances;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Closes a month of a region (月结): its books stand as they are, and what turns out to be wrong is
 * put right in an open month (R60).
 */
public final class SealPeriod {

  private final Transactions transactions;
  private final Ledger ledger;
  private final Clock clock;

  public SealPeriod(Transactions transactions, Ledger ledger, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Seals the month; WRONG_STATE where it is not over, or not the one after the last sealed, and
   * ALREADY_POSTED where it is sealed. The first seal of a region may be of any month.
   */
  public Outcome<PeriodSealRecord> seal(SignedInUser checker, Region region, YearMonth month) {
    return transactions.attempt(
        () ->
            checker
                .allowedAs(Role.FINANCE_CHECKER, region)
                .then(user -> over(month))
                .then(over -> follows(region, month))
                .then(unsealed -> post(sealOf(region, month, unsealed, checker.id().value()))));
  }

  private Outcome<YearMonth> over(YearMonth month) {
    return LocalDate.now(clock).isAfter(month.atEndOfMonth())
        ? Outcome.done(month)
        : Outcome.refused(RefusalCode.WRONG_STATE, month + " is not over", month + " 尚未结束，不能月结");
  }

  private Outcome<Unsealed> follows(Region region, YearMonth month) {
    Unsealed unsealed = ledger.holdUnsealed(region);
    if (unsealed.closedThrough().isEmpty()) {
      return Outcome.done(unsealed);
    }
    YearMonth sealed = YearMonth.from(unsealed.closedThrough().get());
    if (!month.isAfter(sealed)) {
      return Outcome.refused(
          RefusalCode.ALREADY_POSTED,
          region + " has sealed " + sealed + " already",
          "地区 " + region + " 已完成 " + sealed + " 的月结");
    }
    return month.equals(sealed.plusMonths(1))
        ? Outcome.done(unsealed)
        : Outcome.refused(
            RefusalCode.WRONG_STATE,
            region + " seals " + sealed.plusMonths(1) + " before " + month,
            "地区 " + region + " 须先完成 " + sealed.plusMonths(1) + " 的月结，再办理 " + month);
  }

  private Outcome<PeriodSealRecord> post(PeriodSealRecord seal) {
    return ledger.post(List.of(seal)).map(posted -> seal);
  }

  private PeriodSealRecord sealOf(
      Region region, YearMonth month, Unsealed unsealed, String sealedBy) {
    SealedBalances balances = SealedBalances.of(unsealed.balances());
    return new PeriodSealRecord(
        region,
        "seal/" + region + "/" + month,
        month,
        unsealed.firstSequence(),
        Math.toIntExact(unsealed.nextSequence() - unsealed.firstSequence()),
        balances.accounts(),
        balances.digest(),
        sealedBy,
        LocalDate.now(clock));
  }
}
