package io.butie.application.intake;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Imports.Import;
import io.butie.application.port.Ledger;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes over what a fund channel had left in the books before (期初余额): money that is promised to
 * nobody, as an appropriation by the document that states it. A finance maker and a finance checker
 * of every region in the file do it.
 */
public final class ImportBalances {

  private static final String WHAT = "BALANCES";
  private static final int RECORDS_A_BALANCE = 2;

  private final TwoPersonImport imports;
  private final Ledger ledger;

  public ImportBalances(TwoPersonImport imports, Ledger ledger) {
    this.imports = imports;
    this.ledger = ledger;
  }

  /**
   * What one fund had left. A fund has one opening balance, ever.
   *
   * @param document the paper that states it, such as 冀财社〔2023〕3号
   * @param asOf the day of which it states it
   */
  public record OpeningBalance(
      Region region,
      int fundYear,
      FundChannel channel,
      Money amount,
      String document,
      LocalDate asOf) {

    private String id() {
      return "opening-balance/" + region + "/" + fundYear + "/" + channel;
    }
  }

  /** A file of them; every fund is there once. */
  public record OpeningBalances(Digest content, List<OpeningBalance> rows) {

    /** What is shown of it. */
    public OpeningFile file() {
      return new OpeningFile(
          content,
          rows.size(),
          rows.stream().map(OpeningBalance::amount).reduce(Money.ZERO, Money::plus));
    }
  }

  /** Remembers that this person wants the balances taken over. */
  public Outcome<OpeningFile> prepare(SignedInUser maker, OpeningBalances balances) {
    return inEveryRegion(maker, Role.FINANCE_MAKER, balances)
        .then(user -> imports.prepare(user, WHAT, balances.file()));
  }

  /**
   * Takes all of them over, or none: POSTED_WITH_OTHER_CONTENT where a fund has an opening balance.
   */
  public Outcome<OpeningFile> approve(SignedInUser checker, OpeningBalances balances) {
    return inEveryRegion(checker, Role.FINANCE_CHECKER, balances)
        .then(
            user ->
                imports.approve(
                    user,
                    WHAT,
                    balances.file(),
                    prepared -> post(prepared, user, balances.rows())));
  }

  private static Outcome<SignedInUser> inEveryRegion(
      SignedInUser user, Role role, OpeningBalances balances) {
    Outcome<SignedInUser> allowed = Outcome.done(user);
    for (OpeningBalance balance : balances.rows()) {
      allowed = allowed.then(ok -> ok.allowedAs(role, balance.region()));
    }
    return allowed;
  }

  private Outcome<Integer> post(
      Import prepared, SignedInUser checker, List<OpeningBalance> balances) {
    int atOnce = Ledger.MAX_RECORDS / RECORDS_A_BALANCE;
    for (int from = 0; from < balances.size(); from += atOnce) {
      List<LedgerRecord> records = new ArrayList<>();
      balances
          .subList(from, Math.min(balances.size(), from + atOnce))
          .forEach(balance -> records.addAll(records(prepared, checker, balance)));
      Outcome<Ledger.Posted> posted = ledger.post(records);
      if (posted.isRefused()) {
        return posted.map(done -> 0);
      }
    }
    return balances.isEmpty()
        ? Outcome.refused(RefusalCode.MALFORMED, "there is no balance in the file", "文件中没有期初余额")
        : Outcome.done(balances.size());
  }

  private static List<LedgerRecord> records(
      Import prepared, SignedInUser checker, OpeningBalance balance) {
    AppropriationRecord order =
        new AppropriationRecord(
            balance.region(),
            balance.id(),
            balance.document(),
            balance.channel(),
            balance.fundYear(),
            balance.amount(),
            balance.asOf(),
            prepared.madeBy().value(),
            checker.id().value());
    return List.of(
        order,
        Transfers.of(
            Movement.along(
                Arrow.APPROPRIATE,
                balance.region(),
                balance.fundYear(),
                balance.channel(),
                balance.amount()),
            balance.id(),
            balance.document(),
            order,
            balance.asOf()));
  }
}
