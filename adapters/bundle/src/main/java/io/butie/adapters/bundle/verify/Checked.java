package io.butie.adapters.bundle.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a verification checked, with counts, and what it could not. */
public final class Checked {

  static final String TRANSFERS = "transfers along an arrow, no account below zero";

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<String> notChecked = new ArrayList<>();

  Checked() {}

  void count(String what, long count) {
    counts.merge(what, count, Long::sum);
  }

  void not(String why) {
    notChecked.add(why);
  }

  /** How many transfers were checked. */
  public long transfers() {
    return counts.getOrDefault(TRANSFERS, 0L);
  }

  /** How many of what, in the order in which it was checked. */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  public List<String> notChecked() {
    return Collections.unmodifiableList(notChecked);
  }
}
