package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The root at every size at which a checkpoint states one: the log only grew. */
final class Roots {

  private final SortedMap<Long, Map<String, Checkpoint>> stated = new TreeMap<>();
  private final List<String> reached = new ArrayList<>();
  private final MerkleFrontier tree = new MerkleFrontier();

  /** The file states the root at its size; the sizes are known before the leaves are read. */
  void expect(String file, Checkpoint checkpoint) {
    stated.computeIfAbsent(checkpoint.size(), size -> new TreeMap<>()).put(file, checkpoint);
  }

  /** The roots over no leaves at all. */
  void begin() {
    compare();
  }

  void append(Digest leafHash) {
    tree.append(leafHash);
    compare();
  }

  private void compare() {
    if (stated.isEmpty() || stated.firstKey() != tree.size()) {
      return;
    }
    Map<String, Checkpoint> here = stated.remove(tree.size());
    if (here != null) {
      Digest root = tree.root();
      here.forEach(
          (file, checkpoint) -> {
            if (!checkpoint.root().equals(root)) {
              throw new BadBundleException(
                  file, "its root is not that of the first " + tree.size() + " records");
            }
            reached.add(file);
          });
    }
  }

  /** After the last leaf: a checkpoint of more records than there are is not true. */
  void end() {
    stated.forEach(
        (size, here) -> {
          throw new BadBundleException(
              here.keySet().iterator().next(),
              "is of " + size + " records, and there are " + tree.size());
        });
  }

  long size() {
    return tree.size();
  }

  Digest root() {
    return tree.root();
  }

  long checked() {
    return reached.size();
  }
}
