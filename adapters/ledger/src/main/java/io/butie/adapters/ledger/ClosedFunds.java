package io.butie.adapters.ledger;

import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The funds (region, fund year and channel) whose year is closed: they take recoveries only. Read
 * and written while the head of the log is held, as balances are.
 */
final class ClosedFunds {

  private final Set<String> closed;

  private ClosedFunds(Set<String> closed) {
    this.closed = closed;
  }

  static ClosedFunds load(Connection connection) throws SQLException {
    Set<String> closed = new HashSet<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT fund FROM ledger_closed_fund");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        closed.add(rows.getString(1));
      }
    }
    return new ClosedFunds(closed);
  }

  Optional<Refusal> refusal(Connection connection, List<LedgerRecord> records) throws SQLException {
    for (LedgerRecord record : records) {
      Optional<Refusal> refusal = Optional.empty();
      if (record instanceof YearCloseRecord close) {
        refusal = unsettled(connection, close);
      } else if (record instanceof TransferRecord transfer) {
        FundAccount account = FundAccount.parse(transfer.credit());
        if (closed.contains(fund(account)) && !transfer.arrow().equals(Arrow.RECOVER.name())) {
          refusal = refused(RefusalCode.FUND_YEAR_CLOSED, transfer.id(), closed(account));
        }
      }
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> unsettled(Connection connection, YearCloseRecord close)
      throws SQLException {
    FundAccount unencumbered = unencumbered(close);
    if (closed.contains(fund(unencumbered))) {
      return refused(RefusalCode.FUND_YEAR_CLOSED, close.id(), closed(unencumbered));
    }
    for (AccountKind kind :
        List.of(AccountKind.ENCUMBERED, AccountKind.PAYABLE, AccountKind.IN_TRANSIT)) {
      long fen = AccountRows.balance(connection, unencumbered.ofKind(kind));
      if (fen != 0) {
        return refused(
            RefusalCode.FUND_YEAR_UNSETTLED, close.id(), holds(unencumbered.ofKind(kind), fen));
      }
    }
    long left = AccountRows.balance(connection, unencumbered);
    return close.lapsed().plus(close.carriedOver()).fen() == left
        ? Optional.empty()
        : refused(RefusalCode.WRONG_STATE, close.id(), holds(unencumbered, left));
  }

  private static Optional<Refusal> refused(RefusalCode code, String id, Words why) {
    return Optional.of(new Refusal(code, new Words(id + ": ", id + "：").then(why)));
  }

  private static Words closed(FundAccount account) {
    return new Words(fund(account) + " is closed", fund(account) + " 已完成年度结转");
  }

  private static Words holds(FundAccount account, long fen) {
    return new Words(account + " holds " + fen + " fen", "账户 " + account + " 还有 " + fen + " 分");
  }

  static void close(Connection connection, List<LedgerRecord> records) throws SQLException {
    for (LedgerRecord record : records) {
      if (record instanceof YearCloseRecord close) {
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO ledger_closed_fund (fund) VALUES (?)")) {
          insert.setString(1, fund(close));
          insert.executeUpdate();
        }
      }
    }
  }

  private static FundAccount unencumbered(YearCloseRecord close) {
    return new FundAccount(
        close.region(), close.fundYear(), close.channel(), AccountKind.UNENCUMBERED);
  }

  /** As ledger_closed_fund names it. */
  static String fund(YearCloseRecord close) {
    return fund(unencumbered(close));
  }

  private static String fund(FundAccount account) {
    return account.region() + "/" + account.fundYear() + "/" + account.channel();
  }
}
