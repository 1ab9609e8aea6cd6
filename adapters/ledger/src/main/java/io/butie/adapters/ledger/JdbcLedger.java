package io.butie.adapters.ledger;

import io.butie.adapters.database.CurrentConnection;
import io.butie.adapters.database.DatabaseException;
import io.butie.adapters.database.SqlFailure;
import io.butie.application.ledger.Standing;
import io.butie.application.port.Ledger;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.ForkRecord;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The ledger in tables, in the current transaction's connection. */
public final class JdbcLedger implements Ledger {

  private final CurrentConnection current;
  private final Clock clock;
  private final Standing standing;

  /**
   * A ledger that works in whatever transaction is current.
   *
   * @param clock where booking times come from; they never go back, even where it does
   */
  public JdbcLedger(CurrentConnection current, Clock clock) {
    this(current, clock, new Standing());
  }

  /** A ledger that takes postings only as long as its standing is good. */
  public JdbcLedger(CurrentConnection current, Clock clock, Standing standing) {
    this.current = current;
    this.clock = clock;
    this.standing = standing;
  }

  @Override
  public Outcome<Posted> post(List<LedgerRecord> records) {
    PostingRules.require(records);
    return readOnly()
        .<Outcome<Posted>>map(Outcome::refused)
        .orElseGet(() -> sql("post", connection -> post(connection, records)));
  }

  @Override
  public Outcome<Posted> fork(ForkRecord fork) {
    return sql(
        "record a fork",
        connection ->
            LogHead.lock(connection).root().equals(fork.keptRoot())
                ? post(connection, List.of(fork))
                : Outcome.refused(
                    RefusalCode.WRONG_STATE,
                    fork.id() + " keeps another log",
                    fork.id() + " 所保留的不是现有总账"));
  }

  @Override
  public Optional<Refusal> readOnly() {
    return standing.refusal();
  }

  /**
   * Posts records again as they were, with the place, time and leaf hash that they had: for a
   * database that lost them.
   *
   * @throws IllegalStateException where they are not what follows on this log
   */
  public void replay(List<StoredEntry> entries) {
    sql("replay", connection -> Replay.append(connection, entries));
  }

  private Outcome<Posted> post(Connection connection, List<LedgerRecord> records)
      throws SQLException {
    LogHead head = LogHead.lock(connection);
    BalanceChanges balances = BalanceChanges.load(connection, records);
    Optional<Refusal> refusal =
        Reversals.refusal(connection, records)
            .or(balances::shortfall)
            .or(() -> leavesAnotherLog(head, records.get(0)));
    Periods periods = Periods.load(connection);
    if (refusal.isEmpty()) {
      refusal = periods.refusal(connection, records);
    }
    if (refusal.isEmpty()) {
      refusal = ClosedFunds.load(connection).refusal(connection, records);
    }
    if (refusal.isPresent()) {
      // a posting that is repeated may also lack the money that it moved the first time
      return Outcome.refused(AlreadyPosted.refusal(connection, records).orElseGet(refusal::get));
    }
    Savepoint beforeInserts = connection.setSavepoint();
    try {
      Posted posted = append(connection, head, periods.sequences(), records);
      balances.store(connection);
      connection.releaseSavepoint(beforeInserts);
      return Outcome.done(posted);
    } catch (SQLException e) {
      if (SqlFailure.of(e) != SqlFailure.DUPLICATE) {
        throw e;
      }
      connection.rollback(beforeInserts);
      return Outcome.refused(AlreadyPosted.refusal(connection, records).orElseThrow(() -> e));
    }
  }

  /** The keys were asked to sign for the log before it was held. */
  private static Optional<Refusal> leavesAnotherLog(LogHead head, LedgerRecord first) {
    return first instanceof KeyChangeRecord change && !change.root().equals(head.root())
        ? Optional.of(
            new Refusal(
                RefusalCode.WRONG_STATE,
                new Words(
                    change.id() + " is not of the log as it is", change.id() + " 与总账现状不符，请重新更换密钥")))
        : Optional.empty();
  }

  private Posted append(
      Connection connection, LogHead head, RegionSequences regions, List<LedgerRecord> records)
      throws SQLException {
    long first = head.size();
    List<StoredEntry> entries = head.append(records, regions, clock.instant());
    TransferRows.insert(connection, entries);
    RecordRows.insert(connection, entries);
    regions.store(connection);
    Periods.close(connection, entries);
    ClosedFunds.close(connection, records);
    head.store(connection);
    return new Posted(first, head.size(), head.root());
  }

  @Override
  public Unsealed holdUnsealed(Region region) {
    return sql(
        "read what a region has not sealed",
        connection -> {
          LogHead.lock(connection);
          return Periods.load(connection).unsealed(connection, region);
        });
  }

  @Override
  public OpenPeriod holdOpenPeriod(Region region) {
    return sql(
        "read what a region has sealed",
        connection -> {
          LogHead.lock(connection);
          return Periods.load(connection).open(region);
        });
  }

  @Override
  public Head head() {
    return sql("read the head", LogHead::read);
  }

  @Override
  public MerkleFrontier frontier() {
    return sql("read the tree", LogHead::frontier);
  }

  @Override
  public long balance(FundAccount account) {
    return sql("read a balance", connection -> AccountRows.balance(connection, account));
  }

  @Override
  public OptionalLong keptBalance(FundAccount account) {
    return sql("read a balance", connection -> AccountRows.find(connection, account.toString()));
  }

  @Override
  public SortedMap<FundAccount, Long> balances() {
    return sql("read the balances", AccountRows::balances);
  }

  /** Looks again with the head held before it says so: somebody may post between two reads. */
  @Override
  public Optional<String> drift() {
    return sql(
        "compare its balances",
        connection -> {
          if (DerivedRows.difference(connection).isEmpty()) {
            return Optional.empty();
          }
          LogHead.lock(connection);
          return DerivedRows.difference(connection);
        });
  }

  @Override
  public Optional<StoredEntry> find(RecordKind kind, String id) {
    return sql("find a record", connection -> LogReader.find(connection, kind, id));
  }

  @Override
  public List<StoredEntry> records(long fromSequence, int limit) {
    if (limit < 0 || limit > MAX_RECORDS) {
      throw new IllegalArgumentException("at most " + MAX_RECORDS + " records, not " + limit);
    }
    return sql("read", c -> LogReader.window(c, fromSequence, fromSequence + limit));
  }

  @Override
  public List<Digest> leafHashes(long fromSequence, int limit) {
    if (limit < 0 || limit > MAX_RECORDS) {
      throw new IllegalArgumentException("at most " + MAX_RECORDS + " hashes, not " + limit);
    }
    return sql("read", c -> LogReader.leafHashes(c, fromSequence, fromSequence + limit));
  }

  @Override
  public List<Digest> blockRoots(long fromBlock, int limit) {
    if (limit < 0 || limit > MAX_RECORDS) {
      throw new IllegalArgumentException("at most " + MAX_RECORDS + " blocks, not " + limit);
    }
    return sql("read its blocks", c -> BlockRows.roots(c, fromBlock, limit));
  }

  @Override
  public void keepBlocks() {
    sql(
        "keep its blocks",
        connection -> {
          BlockRows.fill(connection);
          return true;
        });
  }

  @Override
  public AccountWindow transfers(FundAccount account, long fromRegionSequence, int limit) {
    return sql(
        "read an account",
        connection -> {
          long end = Periods.load(connection).next(account.region());
          long to = Math.min(end, Math.min(end, fromRegionSequence) + MAX_RECORDS);
          List<StoredEntry> found =
              TransferRows.ofAccount(connection, account, fromRegionSequence, to, limit);
          long next =
              found.size() == limit ? found.get(limit - 1).entry().regionSequence() + 1 : to;
          return new AccountWindow(
              found, next < end ? OptionalLong.of(next) : OptionalLong.empty());
        });
  }

  @Override
  public void forEach(long fromSequence, long toSequence, Consumer<StoredEntry> reader) {
    for (long from = fromSequence; from < toSequence; from += MAX_RECORDS) {
      int limit = (int) Math.min(MAX_RECORDS, toSequence - from);
      records(from, limit).forEach(reader);
    }
  }

  private interface Sql<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T sql(String what, Sql<T> work) {
    try {
      return work.run(current.connection());
    } catch (SQLException e) {
      throw new DatabaseException("the ledger could not " + what, e);
    }
  }
}
