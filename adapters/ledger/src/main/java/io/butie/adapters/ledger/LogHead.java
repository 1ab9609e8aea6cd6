package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.Head;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.MerkleBlocks;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.reference.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The end of the log, held by one posting at a time: its row is the first lock of each. */
final class LogHead {

  /** Changes nothing, but keeps the row locked to the end of the transaction on any database. */
  private static final String LOCK =
      "UPDATE ledger_head SET tree_size = tree_size WHERE only_row = 1";

  private static final String READ =
      "SELECT tree_size, root, frontier, booked_at FROM ledger_head WHERE only_row = 1";

  private static final String STORE =
      "UPDATE ledger_head SET tree_size = ?, root = ?, frontier = ?, booked_at = ?"
          + " WHERE only_row = 1";

  private final MerkleFrontier frontier;
  private final long firstBlock;
  private final List<Digest> filled = new ArrayList<>();
  private Instant lastBooked;

  private LogHead(MerkleFrontier frontier, Instant lastBooked) {
    this.frontier = frontier;
    this.firstBlock = frontier.size() / MerkleBlocks.WIDTH;
    this.lastBooked = lastBooked;
  }

  static LogHead lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.executeUpdate();
    }
    try (PreparedStatement read = connection.prepareStatement(READ);
        ResultSet row = read.executeQuery()) {
      goTo(row);
      MerkleFrontier frontier = MerkleFrontier.ofBytes(row.getBytes("frontier"));
      if (frontier.size() != row.getLong("tree_size")) {
        throw new IllegalStateException("the head's size is not its frontier's");
      }
      return new LogHead(frontier, Instant.ofEpochMilli(row.getLong("booked_at")));
    }
  }

  static Head read(Connection connection) throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ);
        ResultSet row = read.executeQuery()) {
      goTo(row);
      return new Head(row.getLong("tree_size"), Digest.ofBytes(row.getBytes("root")));
    }
  }

  static MerkleFrontier frontier(Connection connection) throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ);
        ResultSet row = read.executeQuery()) {
      goTo(row);
      return MerkleFrontier.ofBytes(row.getBytes("frontier"));
    }
  }

  private static void goTo(ResultSet row) throws SQLException {
    if (!row.next()) {
      throw new MalformedRecordException("the ledger has no head: somebody deleted it");
    }
  }

  long size() {
    return frontier.size();
  }

  Digest root() {
    return frontier.root();
  }

  /** Gives the records their places, times and hashes, and grows the tree by them. */
  List<StoredEntry> append(List<LedgerRecord> records, RegionSequences regions, Instant now) {
    Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
    if (millis.isAfter(lastBooked)) {
      lastBooked = millis;
    }
    List<StoredEntry> entries = new ArrayList<>(records.size());
    for (LedgerRecord record : records) {
      long place = regions.next(record.region());
      LedgerEntry entry = new LedgerEntry(frontier.size(), place, lastBooked, record);
      Digest leafHash = LeafEncoder.leafHash(entry);
      frontier.append(leafHash, filled::add);
      entries.add(new StoredEntry(entry, leafHash));
    }
    return entries;
  }

  /** Writes where the log ends now, and the blocks that it has filled. */
  void store(Connection connection) throws SQLException {
    BlockRows.insert(connection, firstBlock, filled);
    try (PreparedStatement store = connection.prepareStatement(STORE)) {
      store.setLong(1, frontier.size());
      store.setBytes(2, frontier.root().bytes());
      store.setBytes(3, frontier.toBytes());
      store.setLong(4, lastBooked.toEpochMilli());
      store.executeUpdate();
    }
  }
}
