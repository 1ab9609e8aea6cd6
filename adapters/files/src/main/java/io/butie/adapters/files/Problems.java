package io.butie.adapters.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that is wrong in the files of one command: the first thousand, and the count. */
public final class Problems {

  private static final int KEPT = 1_000;

  private final List<Problem> first = new ArrayList<>();
  private long count;

  void add(Problem problem) {
    count++;
    if (first.size() < KEPT) {
      first.add(problem);
    }
  }

  /** The first thousand. */
  public List<Problem> first() {
    return Collections.unmodifiableList(first);
  }

  /** How many there are, those not kept included. */
  public long count() {
    return count;
  }

  public boolean any() {
    return count > 0;
  }
}
