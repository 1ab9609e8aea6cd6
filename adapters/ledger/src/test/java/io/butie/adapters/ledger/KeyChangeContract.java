package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.DAY;
import static io.butie.adapters.ledger.LedgerBook.SHIJIAZHUANG;
import static io.butie.adapters.ledger.LedgerBook.appropriation;
import static io.butie.adapters.ledger.LedgerBook.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.KeyHandover;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation keeps to when the log's signing key changes. */
abstract class KeyChangeContract extends PeriodSealContract {

  private static KeyChangeRecord change(Digest root) {
    CheckpointSigner from = CheckpointSigner.ofSeed("log", Digest.sha256("old").bytes());
    CheckpointSigner to = CheckpointSigner.ofSeed("log", Digest.sha256("new").bytes());
    KeyHandover handover = new KeyHandover(from.verifierKey(), to.verifierKey(), root);
    return new KeyChangeRecord(
        Region.PROVINCE,
        KeyChangeRecord.idOf(1),
        from.verifierKey(),
        to.verifierKey(),
        root,
        "三年期满",
        "maker",
        "checker",
        DAY,
        from.sign(handover),
        to.sign(handover));
  }

  private Digest root() {
    return transactions.read(ledger::head).root();
  }

  @Test
  void aKeyChangeLeavesTheLogAsItIs() {
    post(appropriation(SHIJIAZHUANG, "1", 500)).orThrow();
    KeyChangeRecord before = change(root());
    post(appropriation(SHIJIAZHUANG, "2", 500)).orThrow();

    assertRefused(post(List.of(before)), RefusalCode.WRONG_STATE);
    KeyChangeRecord now = change(root());
    post(List.of(now)).orThrow();

    assertThat(
            transactions
                .read(() -> ledger.find(RecordKind.KEY_CHANGE, "key-change/1"))
                .orElseThrow()
                .entry()
                .record())
        .isEqualTo(now);
    assertRefused(post(List.of(now)), RefusalCode.ALREADY_POSTED);
  }

  @Test
  void aKeyChangeIsPostedAlone() {
    assertThatThrownBy(() -> post(List.of(change(root()), order(SHIJIAZHUANG, "1", 5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alone");
  }
}
