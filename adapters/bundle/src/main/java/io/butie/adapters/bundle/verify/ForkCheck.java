package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.ledger.ForkRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A fork says which records it keeps, and is told to the auditor: whoever saved a checkpoint of
 * what it gave up holds the proof of it (R60).
 */
final class ForkCheck implements RecordCheck {

  private final Roots roots;
  private final List<String> forks = new ArrayList<>();

  ForkCheck(Roots roots) {
    this.roots = roots;
  }

  /** Before the tree takes the leaf in: its root is that of the records before this one. */
  @Override
  public void see(ShownRecord shown) {
    if (shown.record() instanceof ForkRecord fork) {
      unless(
          fork.keptRoot().equals(roots.root()),
          "a fork that keeps other records than those before it");
      unless(fork.givenUpSize() > shown.entry().sequence(), "a fork that gives nothing up");
      unless(!fork.madeBy().equals(fork.approvedBy()), "a fork by one person alone");
      forks.add(
          "the records that the log had from "
              + shown.entry().sequence()
              + " up to "
              + fork.givenUpSize()
              + " until "
              + fork.recordedOn()
              + ": "
              + fork.madeBy()
              + " and "
              + fork.approvedBy()
              + " recorded a fork: "
              + fork.reason());
    }
  }

  @Override
  public void report(Checked checked) {
    checked.count("forks recorded by two people", forks.size());
    forks.forEach(checked::not);
  }
}
