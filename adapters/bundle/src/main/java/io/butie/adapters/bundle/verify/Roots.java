package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The root at every size at which a checkpoint states one: the log only grew. */
final class Roots {

  private static final long NONE = -1;

  /** A file and what it states; an auditor's file may be called like one of the bundle. */
  private record Stated(String file, Checkpoint checkpoint) {}

  private final SortedMap<Long, List<Stated>> stated = new TreeMap<>();

  /** The smallest size that is still to come, asked for at every record. */
  private long next = NONE;

  private long reached;
  private final MerkleFrontier tree = new MerkleFrontier();

  /** The file states the root at its size; the sizes are known before the leaves are read. */
  void expect(String file, Checkpoint checkpoint) {
    stated
        .computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
        .add(new Stated(file, checkpoint));
  }

  /** The roots over no leaves at all. */
  void begin() {
    findNext();
    compare();
  }

  void append(Digest leafHash) {
    tree.append(leafHash);
    compare();
  }

  private void compare() {
    if (tree.size() != next) {
      return;
    }
    Digest root = tree.root();
    for (Stated each : stated.getOrDefault(tree.size(), List.of())) {
      if (!each.checkpoint().root().equals(root)) {
        throw new BadBundleException(
            each.file(), "its root is not that of the first " + tree.size() + " records");
      }
      reached++;
    }
    stated.remove(tree.size());
    findNext();
  }

  private void findNext() {
    next = stated.isEmpty() ? NONE : stated.firstKey();
  }

  /** After the last leaf: a checkpoint of more records than there are is not true. */
  void end() {
    stated.forEach(
        (size, here) -> {
          throw new BadBundleException(
              here.get(0).file(), "is of " + size + " records, and there are " + tree.size());
        });
  }

  long size() {
    return tree.size();
  }

  Digest root() {
    return tree.root();
  }

  long checked() {
    return reached;
  }
}
