package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.SHIJIAZHUANG;
import static io.butie.adapters.ledger.LedgerBook.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleBlocks;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The roots of full blocks of records, which proofs are made from. */
abstract class BlocksContract extends KeyChangeContract {

  @Test
  void theRootOfEveryFullBlockIsKeptAndMakesTheRootOfTheLog() {
    int posted = 0;
    for (int many : new int[] {255, 1, 300, 500}) {
      List<LedgerRecord> orders = new ArrayList<>();
      for (int i = 0; i < many; i++, posted++) {
        orders.add(order(SHIJIAZHUANG, "n" + posted, 1));
      }
      post(orders).orThrow();
    }
    List<Digest> hashes = log().stream().map(StoredEntry::leafHash).toList();

    assertThat(transactions.read(() -> ledger.blockRoots(0, 9)))
        .containsExactly(
            MerkleBlocks.root(hashes.subList(0, 256)),
            MerkleBlocks.root(hashes.subList(256, 512)),
            MerkleBlocks.root(hashes.subList(512, 768)),
            MerkleBlocks.root(hashes.subList(768, 1_024)));
    assertThat(transactions.read(() -> ledger.blockRoots(3, 9))).hasSize(1);
    assertThat(drift()).isEmpty();
  }

  @Test
  void aLogThatWasBegunWithoutBlocksGetsThemAllAtOnce() {
    List<LedgerRecord> orders = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      orders.add(order(SHIJIAZHUANG, "n" + i, 1));
    }
    post(orders).orThrow();
    List<Digest> kept = transactions.read(() -> ledger.blockRoots(0, 9));
    changed("DELETE FROM ledger_block");
    assertThat(drift()).isPresent();

    transactions.attempt(
        () -> {
          ledger.keepBlocks();
          return Outcome.done("kept");
        });

    assertThat(transactions.read(() -> ledger.blockRoots(0, 9))).isEqualTo(kept).hasSize(2);
    assertThat(drift()).isEmpty();
    changed("DELETE FROM ledger_block WHERE block_number = 0");
    transactions.attempt(
        () -> {
          ledger.keepBlocks();
          return Outcome.done("kept");
        });
    assertThat(drift()).contains("block 1 stands where 0 is due");
  }

  private Optional<String> drift() {
    return transactions.attempt(() -> Outcome.done(ledger.drift())).orThrow();
  }

  private void changed(String sql) {
    transactions.attempt(
        () -> {
          execute(sql);
          return Outcome.done(sql);
        });
  }

  final void execute(String sql) {
    try (Statement statement = transactions.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getSQLState(), e);
    }
  }
}
