package io.butie.application.privacy;

import io.butie.application.port.ErasedTraces;
import io.butie.application.port.Transactions;
import io.butie.application.port.Vault;
import io.butie.application.port.VaultGenerations;
import io.butie.application.port.VaultGenerations.Change;
import io.butie.application.port.VaultRing;
import io.butie.application.port.VaultRing.KeyIds;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Seals and indexes everything anew under new keys of the vault, by two supervisors of the province
 * (R58).
 *
 * <p>The keys are kept before a row puts them in force. Then everything is done in bounded
 * transactions; whatever ends the process, the next start goes on before anything else reads or
 * seals. The old sealing key is destroyed when nothing is sealed by it any more. An index is made
 * anew from the index itself, by the new key over it, for the number that it is of may be gone
 * (R38): so the old index keys stay.
 */
public final class RotateVaultKeys {

  private final Transactions transactions;
  private final VaultGenerations generations;
  private final VaultRing ring;
  private final ErasedTraces traces;
  private final Clock clock;

  public RotateVaultKeys(
      Transactions transactions,
      VaultGenerations generations,
      VaultRing ring,
      ErasedTraces traces,
      Clock clock) {
    this.transactions = transactions;
    this.generations = generations;
    this.ring = ring;
    this.traces = traces;
    this.clock = clock;
  }

  /**
   * Changes both keys. No other process may have the installation open, and nothing of this one may
   * use the vault that it had until now. At the end it takes away what storage keeps of the old
   * indexes; where that throws, everything else is done.
   *
   * @return the name of the new sealing key
   */
  public Outcome<String> rotate(SignedInUser first, SignedInUser second, String reason) {
    return first
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(user -> second.allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE))
        .then(user -> FourEyes.check(first.id(), second))
        .then(user -> Reason.of(reason))
        .then(
            why -> {
              KeyIds made = ring.make();
              Change change = new Change(first.id(), second.id(), why.text(), LocalDate.now(clock));
              return transactions.attempt(
                  () -> {
                    generations.begin(made, change);
                    return Outcome.done(made.sealing());
                  });
            })
        .map(
            key -> {
              finish();
              traces.remove();
              return key;
            });
  }

  /** Goes on where a change of keys was cut off; the vault of the keys that are in force then. */
  public Vault finish() {
    List<KeyIds> all = transactions.read(generations::all);
    Vault vault = ring.open(all);
    while (transactions.attempt(() -> Outcome.done(generations.step(vault))).orThrow()) {
      // a step is a transaction
    }
    if (ring.holdsOldSealingKeys(all)
        && transactions.read(() -> generations.isAllSealedBy(vault))) {
      ring.destroyOldSealingKeys(all);
    }
    return vault;
  }
}
