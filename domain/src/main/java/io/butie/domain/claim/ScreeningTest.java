package io.butie.domain.claim;

import io.butie.domain.policy.Finding;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.TestRule;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * One test of a line. What it finds is here; whether that refuses, holds or flags is the
 * rulebook's.
 */
final class ScreeningTest {

  private final FindingCode code;
  private final BiPredicate<LineFacts, Rulebook> finds;
  private final Fact[] inputs;

  private ScreeningTest(FindingCode code, BiPredicate<LineFacts, Rulebook> finds, Fact[] inputs) {
    this.code = code;
    this.finds = finds;
    this.inputs = inputs;
  }

  /** A test that looks at these facts; awards on record are named by the finding's code. */
  static ScreeningTest of(
      FindingCode code, BiPredicate<LineFacts, Rulebook> finds, Fact... inputs) {
    return new ScreeningTest(code, finds, inputs);
  }

  FindingCode code() {
    return code;
  }

  /** The finding; empty where the test does not apply to the kind of claim or finds nothing. */
  Optional<Finding> screen(LineFacts line, Rulebook rulebook) {
    return rulebook
        .test(code, line.kind())
        .filter(rule -> finds.test(line, rulebook))
        .map(rule -> finding(line, rule));
  }

  private Finding finding(LineFacts line, TestRule rule) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Fact input : inputs) {
      values.put(input.key(), input.of(line));
    }
    return new Finding(code, rule.effect(), rule.clause(), values);
  }
}
