package io.butie.adapters.ledger;

import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The next number of every region: gapless, because the head of the log is locked. */
final class RegionSequences {

  private final Map<Region, Long> stored;
  private final Map<Region, Long> next = new TreeMap<>();

  /** Goes on from the next numbers that are stored; a region without one begins at 0. */
  RegionSequences(Map<Region, Long> stored) {
    this.stored = Map.copyOf(stored);
  }

  long next(Region region) {
    long place = next.getOrDefault(region, stored.getOrDefault(region, 0L));
    next.put(region, place + 1);
    return place;
  }

  void store(Connection connection) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE ledger_region SET next_sequence = ? WHERE region = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO ledger_region (next_sequence, region) VALUES (?, ?)")) {
      for (Map.Entry<Region, Long> region : next.entrySet()) {
        PreparedStatement write = stored.containsKey(region.getKey()) ? update : insert;
        write.setLong(1, region.getValue());
        write.setString(2, region.getKey().code());
        write.executeUpdate();
      }
    }
  }
}
