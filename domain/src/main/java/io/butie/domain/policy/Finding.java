package io.butie.domain.policy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a screening test found.
 *
 * @param inputs the facts that it looked at, by name; an unknown one is empty. No personal data
 */
public record Finding(
    FindingCode code, Effect effect, Clause clause, SortedMap<String, String> inputs) {

  public Finding {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }
}
