package io.butie.application.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.SigningKeys;
import io.butie.application.port.Transactions;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.KeyHandover;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts a new key in force: a finance maker and a finance checker of the province say so in the log,
 * which the old key signs over to the new one (R58, R60).
 *
 * <p>The new key is kept before the record is posted, and the record alone puts it in force: after
 * a crash at any point there is either no change and a key too many, or a change and its key. The
 * checkpoint that a crash left out is published at the next start, by the key then in force.
 */
public final class RotateKey {

  private static final int LONGEST_REASON = 500;

  private final Transactions transactions;
  private final Ledger ledger;
  private final SigningKeys held;
  private final LogKeys keys;
  private final PublishCheckpoint publish;
  private final Clock clock;

  public RotateKey(
      Transactions transactions,
      Ledger ledger,
      SigningKeys held,
      LogKeys keys,
      PublishCheckpoint publish,
      Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.held = held;
    this.keys = keys;
    this.publish = publish;
    this.clock = clock;
  }

  /**
   * Makes a key, puts it in force and publishes the first checkpoint that it signs. No other
   * process may have the installation open. LEDGER_READ_ONLY where nothing may be posted, which it
   * also is while the key in force is not held.
   *
   * @param reason in words, without personal data
   */
  public Outcome<KeyChangeRecord> rotate(SignedInUser maker, SignedInUser checker, String reason) {
    return maker
        .allowedAs(Role.FINANCE_MAKER, Region.PROVINCE)
        .then(user -> checker.allowedAs(Role.FINANCE_CHECKER, Region.PROVINCE))
        .then(user -> FourEyes.check(maker.id(), checker))
        .then(user -> given(reason))
        .then(why -> ledger.readOnly().map(Outcome::<String>refused).orElse(Outcome.done(why)))
        .then(why -> change(maker, checker, why))
        .map(
            change -> {
              publish.publish().orThrow();
              return change;
            });
  }

  private static Outcome<String> given(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON
        ? Outcome.refused(
            RefusalCode.MALFORMED,
            "a reason has 1 to " + LONGEST_REASON + " characters",
            "理由须为 1 至 " + LONGEST_REASON + " 个字符")
        : Outcome.done(reason);
  }

  private Outcome<KeyChangeRecord> change(SignedInUser maker, SignedInUser checker, String reason) {
    CheckpointSigner from = keys.signer().orElseThrow();
    CheckpointSigner to = held.make();
    String id = KeyChangeRecord.idOf(keys.chain().changes() + 1);
    return transactions.attempt(
        () -> {
          KeyHandover handover =
              new KeyHandover(from.verifierKey(), to.verifierKey(), ledger.head().root());
          KeyChangeRecord change =
              new KeyChangeRecord(
                  Region.PROVINCE,
                  id,
                  handover.oldKey(),
                  handover.newKey(),
                  handover.root(),
                  reason,
                  maker.id().value(),
                  checker.id().value(),
                  LocalDate.now(clock),
                  from.sign(handover),
                  to.sign(handover));
          return ledger.post(List.of(change)).map(posted -> change);
        });
  }
}
