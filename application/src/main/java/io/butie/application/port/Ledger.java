package io.butie.application.port;

import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.ForkRecord;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.MerkleBlocks;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * The append-only log and the balances that its transfers make. Everything here happens within the
 * transaction of {@link Transactions}.
 */
public interface Ledger {

  /** Derby gives up row locks for a table lock at 5,000: a transaction stays below that. */
  int MAX_RECORDS = 4_000;

  /**
   * Appends the records in their order, moves the money of the transfers among them, and seals both
   * with the new root: all of it or nothing. The head of the log is the first lock taken.
   *
   * <p>Refused as {@code INSUFFICIENT_FUNDS} where an account would fall below zero at any of the
   * transfers, {@code ALREADY_POSTED} where a record is there already, {@code
   * POSTED_WITH_OTHER_CONTENT} where another record has its id, {@code ALREADY_TAKEN} where a
   * transfer was reversed before, {@code NOT_FOUND} where a reversal names no transfer, {@code
   * PERIOD_CLOSED} where a transfer counts for a day that its region has sealed, {@code
   * LEDGER_READ_ONLY} where log and published checkpoint disagree, and {@code WRONG_STATE} where a
   * seal is not of the region as it is, or a key change not of the log as it is; either is posted
   * alone.
   *
   * @param records 1 to {@link #MAX_RECORDS}
   * @throws IllegalArgumentException where a transfer goes along no arrow or a reversal is not its
   *     original, turned round: a bug in the caller
   */
  Outcome<Posted> post(List<LedgerRecord> records);

  /**
   * Records that published records are given up, the one posting that a ledger takes which {@link
   * #readOnly} refuses all others; WRONG_STATE where the fork keeps another log than this.
   */
  Outcome<Posted> fork(ForkRecord fork);

  /** LEDGER_READ_ONLY, where every posting is refused until an operator has put things right. */
  Optional<Refusal> readOnly();

  /**
   * What the region's next seal commits to. Takes the head of the log: nobody posts between this
   * and the end of the transaction.
   */
  Unsealed holdUnsealed(Region region);

  /**
   * The days that money of the region can still count for. Takes the head of the log, as above, so
   * a step asks once, after its other locks.
   */
  OpenPeriod holdOpenPeriod(Region region);

  /** The log's size and root. */
  Head head();

  /** The tree over the log, as it is kept for the next posting. */
  MerkleFrontier frontier();

  /** The balance in fen; 0 for an account that no money has touched. */
  long balance(FundAccount account);

  /** The same, empty for an account that no money has touched. */
  OptionalLong keptBalance(FundAccount account);

  /** Every account that money has touched, with its balance in fen, in the order of their texts. */
  SortedMap<FundAccount, Long> balances();

  /**
   * What is kept beside the records (balances, where regions stand, closed funds, blocks) and is
   * not what they make, in words; empty where all of it is. Reads every record once.
   */
  Optional<String> drift();

  /** The entry of this kind and id, if it is there. */
  Optional<StoredEntry> find(RecordKind kind, String id);

  /**
   * Entries in log order; at most {@link #MAX_RECORDS} of them.
   *
   * @throws MalformedRecordException where a row is no record: somebody changed it
   */
  List<StoredEntry> records(long fromSequence, int limit);

  /**
   * The leaf hashes that are stored, in log order, without reading what they are the hashes of; at
   * most {@link #MAX_RECORDS} of them.
   */
  List<Digest> leafHashes(long fromSequence, int limit);

  /**
   * The roots that are kept of the full blocks of {@link MerkleBlocks#WIDTH} records, in log order;
   * at most {@link #MAX_RECORDS} of them.
   */
  List<Digest> blockRoots(long fromBlock, int limit);

  /**
   * Makes the roots of the blocks of a log that was begun before they were kept; does nothing where
   * one is kept. Takes the head of the log.
   */
  void keepBlocks();

  /**
   * The first transfers from or to the account among {@link #MAX_RECORDS} records of its region, in
   * log order.
   *
   * @param fromRegionSequence the region's number of the first record that is looked at
   * @param limit how many transfers at most, 1 or more
   */
  AccountWindow transfers(FundAccount account, long fromRegionSequence, int limit);

  /**
   * Shows every entry from one sequence up to another, which is excluded, in log order, without
   * holding them all: a log of a million records takes no more memory than one of a thousand.
   */
  void forEach(long fromSequence, long toSequence, Consumer<StoredEntry> reader);

  /**
   * What was appended.
   *
   * @param firstSequence of the records of this call
   * @param size of the log after it
   * @param root of the log after it
   */
  record Posted(long firstSequence, long size, Digest root) {}

  /**
   * What a region has posted since its last seal.
   *
   * @param firstSequence the region sequence of the first record since then
   * @param nextSequence the region sequence of its next record
   * @param closedThrough the last day that is closed; empty before the first seal
   * @param balances in fen, of every account of the region, by the account's text
   */
  record Unsealed(
      long firstSequence,
      long nextSequence,
      Optional<LocalDate> closedThrough,
      SortedMap<String, Long> balances) {}

  /**
   * The days that are not sealed.
   *
   * @param closedThrough the last day that is; empty before the first seal
   */
  record OpenPeriod(Optional<LocalDate> closedThrough) {

    /** The day itself or, where it is sealed, the first day that is open. */
    public LocalDate dayFor(LocalDate day) {
      return closedThrough.isPresent() && !day.isAfter(closedThrough.get())
          ? closedThrough.get().plusDays(1)
          : day;
    }
  }

  /**
   * What an account's region posted in a stretch of its records.
   *
   * @param next the region's number of the record after the stretch; empty where there is none yet
   */
  record AccountWindow(List<StoredEntry> transfers, OptionalLong next) {}

  /** The state of the log: how many records, and the RFC 6962 root over them. */
  record Head(long size, Digest root) {}

  /**
   * An entry as it is stored.
   *
   * @param leafHash the leaf hash that was stored when it was posted; whoever reads to verify
   *     compares it with the hash of the entry
   */
  record StoredEntry(LedgerEntry entry, Digest leafHash) {}
}
