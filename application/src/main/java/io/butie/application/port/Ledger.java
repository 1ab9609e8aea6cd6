package io.butie.application.port;

import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import java.util.List;
import java.util.Optional;
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
   * transfer was reversed before, and {@code NOT_FOUND} where a reversal names no transfer.
   *
   * @param records 1 to {@link #MAX_RECORDS}
   * @throws IllegalArgumentException where a transfer goes along no arrow or a reversal is not its
   *     original, turned round: a bug in the caller
   */
  Outcome<Posted> post(List<LedgerRecord> records);

  /** The log's size and root. */
  Head head();

  /** The balance in fen; 0 for an account that no money has touched. */
  long balance(FundAccount account);

  /** Every account that money has touched, with its balance in fen, in the order of their texts. */
  SortedMap<FundAccount, Long> balances();

  /** The entry of this kind and id, if it is there. */
  Optional<StoredEntry> find(RecordKind kind, String id);

  /** Entries in log order; at most {@link #MAX_RECORDS} of them. */
  List<StoredEntry> records(long fromSequence, int limit);

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
