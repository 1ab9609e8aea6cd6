package io.butie.adapters.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.Head;
import io.butie.domain.ledger.MerkleBlocks;
import io.butie.domain.ledger.MerkleProofs;
import io.butie.domain.reference.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The root of every full block of 256 records. Together with the leaf hashes after the last they
 * make the root of the log, which is how a wrong one is found without reading the records.
 */
final class BlockRows {

  private static final int BLOCKS_AT_ONCE = Ledger.MAX_RECORDS / MerkleBlocks.WIDTH;
  private static final String ROOTS =
      "SELECT block_number, root FROM ledger_block WHERE block_number >= ? AND block_number < ?"
          + " ORDER BY block_number";

  private BlockRows() {}

  static void insert(Connection connection, long firstBlock, List<Digest> roots)
      throws SQLException {
    if (roots.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_block (block_number, root) VALUES (?, ?)")) {
      for (int i = 0; i < roots.size(); i++) {
        insert.setLong(1, firstBlock + i);
        insert.setBytes(2, roots.get(i).bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static List<Digest> roots(Connection connection, long fromBlock, int limit) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ROOTS)) {
      select.setLong(1, fromBlock);
      select.setLong(2, fromBlock + limit);
      try (ResultSet rows = select.executeQuery()) {
        List<Digest> roots = new ArrayList<>();
        while (rows.next() && rows.getLong(1) == fromBlock + roots.size()) {
          roots.add(Digest.ofBytes(rows.getBytes(2)));
        }
        return roots;
      }
    }
  }

  /** Where none is kept, makes them of the leaf hashes. */
  static void fill(Connection connection) throws SQLException {
    try (PreparedStatement any = connection.prepareStatement("SELECT COUNT(*) FROM ledger_block");
        ResultSet row = any.executeQuery()) {
      row.next();
      if (row.getLong(1) > 0) {
        return;
      }
    }
    long full = LogHead.lock(connection).size() / MerkleBlocks.WIDTH;
    for (long block = 0; block < full; block += BLOCKS_AT_ONCE) {
      long from = block * MerkleBlocks.WIDTH;
      long to = Math.min(full, block + BLOCKS_AT_ONCE) * MerkleBlocks.WIDTH;
      List<Digest> hashes = LogReader.leafHashes(connection, from, to);
      List<Digest> roots = new ArrayList<>();
      for (int at = 0; at + MerkleBlocks.WIDTH <= hashes.size(); at += MerkleBlocks.WIDTH) {
        roots.add(MerkleBlocks.root(hashes.subList(at, at + MerkleBlocks.WIDTH)));
      }
      insert(connection, block, roots);
    }
  }

  /** What is wrong with them, in words. */
  static Optional<String> difference(Connection connection) throws SQLException {
    Head head = LogHead.read(connection);
    long full = head.size() / MerkleBlocks.WIDTH;
    MerkleBlocks blocks = new MerkleBlocks();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT block_number, root FROM ledger_block ORDER BY block_number");
        ResultSet rows = select.executeQuery()) {
      for (long next = 0; rows.next(); next++) {
        if (rows.getLong(1) != next || next == full) {
          return Optional.of("block " + rows.getLong(1) + " stands where " + next + " is due");
        }
        blocks.append(Digest.ofBytes(rows.getBytes(2)));
      }
    }
    if (blocks.size() != full * MerkleBlocks.WIDTH) {
      return Optional.of("a block after " + blocks.size() + " records is missing");
    }
    List<Digest> rest = LogReader.leafHashes(connection, blocks.size(), head.size());
    if (rest.size() != head.size() - blocks.size()) {
      return Optional.of("a record after " + blocks.size() + " is missing");
    }
    return head.size() == 0
            || new MerkleProofs(head.size(), blocks.over(last -> rest)).root().equals(head.root())
        ? Optional.empty()
        : Optional.of("the blocks do not make the root of the log");
  }
}
