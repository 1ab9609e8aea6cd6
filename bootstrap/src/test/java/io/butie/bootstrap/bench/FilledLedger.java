package io.butie.bootstrap.bench;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.domain.access.Role;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A ledger that was filled through its own posting, 4,000 records a transaction: every line is
 * encumbered, accrued, instructed and settled, so a quarter of the transfers are a line's.
 */
final class FilledLedger {

  static final List<Region> REGIONS =
      List.of(
          new Region("130100"),
          new Region("130200"),
          new Region("130300"),
          new Region("130400"),
          new Region("130500"),
          new Region("130600"),
          new Region("130700"),
          new Region("130800"));

  static final String AUDITOR = "bench-auditor";

  private static final int YEAR = 2030;
  private static final FundChannel CHANNEL = FundChannel.EMPLOYMENT_SUBSIDY;
  private static final LocalDate DAY = LocalDate.of(YEAR, 1, 1);
  private static final List<Arrow> LIFE =
      List.of(Arrow.ENCUMBER, Arrow.ACCRUE, Arrow.INSTRUCT, Arrow.SETTLE);
  private static final int TOLD_EVERY = 1_000_000;

  private FilledLedger() {}

  /** Fills the database of the data directory, which has a demo's year in it. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    long transfers = Long.parseLong(arguments[1]);
    DatabaseSettings settings = ReadBench.database(data);
    settings.prepare();
    addAuditor(settings);
    JdbcTransactions transactions = new JdbcTransactions(settings.dataSource());
    Ledger ledger = new JdbcLedger(transactions, Clock.systemUTC());
    long start = System.nanoTime();
    long told = 0;
    List<LedgerRecord> orders = orders(transfers);
    transactions.attempt(() -> ledger.post(orders)).orThrow();
    for (long posted = 0; posted < transfers; ) {
      List<LedgerRecord> posting = posting(posted, transfers, orders);
      transactions.attempt(() -> ledger.post(posting)).orThrow();
      posted += posting.size();
      if (posted / TOLD_EVERY > told) {
        told = posted / TOLD_EVERY;
        double seconds = (System.nanoTime() - start) / 1e9;
        ReadBench.print(
            "%d transfers posted in %.0f s, %.0f a second", posted, seconds, posted / seconds);
      }
    }
    settings.release();
  }

  /** One of the province, whose password is the name. */
  private static void addAuditor(DatabaseSettings settings) throws SQLException {
    try (Connection connection = settings.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO user_account (user_id, user_role, region, password_hash)"
                    + " VALUES (?, ?, ?, ?)")) {
      insert.setString(1, AUDITOR);
      insert.setString(2, Role.AUDITOR.name());
      insert.setString(3, Region.PROVINCE.code());
      insert.setString(4, new Pbkdf2Passwords(1_000, byte[]::new).hash(AUDITOR));
      insert.executeUpdate();
    }
  }

  static FundAccount account(Random random, AccountKind kind) {
    return new FundAccount(REGIONS.get(random.nextInt(REGIONS.size())), YEAR, CHANNEL, kind);
  }

  /** An order for each region, then the money that it gives. */
  private static List<LedgerRecord> orders(long transfers) {
    List<LedgerRecord> orders = new ArrayList<>();
    for (Region region : REGIONS) {
      orders.add(
          new AppropriationRecord(
              region,
              "order/bench-" + region,
              "bench " + region,
              CHANNEL,
              YEAR,
              Money.ofFen(transfers),
              DAY,
              "maker",
              "checker"));
    }
    for (Region region : REGIONS) {
      orders.add(
          transfer(Arrow.APPROPRIATE, region, "bench-" + region, transfers, cause(orders, region)));
    }
    return orders;
  }

  private static LedgerRecord cause(List<LedgerRecord> orders, Region region) {
    return orders.get(REGIONS.indexOf(region));
  }

  private static List<LedgerRecord> posting(
      long posted, long transfers, List<LedgerRecord> orders) {
    List<LedgerRecord> posting = new ArrayList<>(Ledger.MAX_RECORDS);
    long end = Math.min(transfers, posted + Ledger.MAX_RECORDS);
    for (long at = posted; at < end; at++) {
      long line = at / LIFE.size();
      Region region = REGIONS.get((int) (line % REGIONS.size()));
      posting.add(
          transfer(
              LIFE.get((int) (at % LIFE.size())),
              region,
              String.format(Locale.ROOT, "B%09d", line),
              1,
              cause(orders, region)));
    }
    return posting;
  }

  private static LedgerRecord transfer(
      Arrow arrow, Region region, String line, long fen, LedgerRecord cause) {
    return Transfers.of(
        Movement.along(arrow, region, YEAR, CHANNEL, Money.ofFen(fen)),
        arrow.name().toLowerCase(Locale.ROOT) + "/" + line,
        line,
        cause,
        DAY);
  }
}
