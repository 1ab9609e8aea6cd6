package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.VerifierKey;
import java.util.Optional;

/**
 * The keys of the log, each signed over to the next by itself, by two people, for the log up to
 * there (R58, R60).
 */
final class KeyCheck implements RecordCheck {

  private final Roots roots;
  private Optional<KeyChain> chain = Optional.empty();

  KeyCheck(Roots roots) {
    this.roots = roots;
  }

  /** Before the tree takes the leaf in: its root is that of the records before this one. */
  @Override
  public void see(ShownRecord shown) {
    if (shown.record() instanceof KeyChangeRecord change) {
      unless(change.root().equals(roots.root()), "a key change that leaves another log behind");
      unless(!change.madeBy().equals(change.approvedBy()), "a key change by one person alone");
      VerifierKey from = change.oldKey();
      chain =
          Optional.of(
              chain.orElseGet(() -> KeyChain.of(from)).then(change, shown.entry().sequence()));
    }
  }

  /** The keys of the whole log; its only one is the bundle's where no record changes it. */
  KeyChain chain(VerifierKey only) {
    return chain.orElseGet(() -> KeyChain.of(only));
  }

  @Override
  public void report(Checked checked) {
    checked.count(
        "key changes by two people, signed by both keys", chain.map(KeyChain::changes).orElse(0));
  }
}
