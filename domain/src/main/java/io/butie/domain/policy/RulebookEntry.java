package io.butie.domain.policy;

import io.butie.domain.reference.ClaimKind;
import java.util.Set;

/**
 * One statement of a rulebook, as it is written down and shown.
 *
 * @param section what it is about: rulebook, test, rate, value
 * @param name the finding's code, the rate row's number or the value's name
 * @param kinds the kinds of claim that it is for
 * @param when the conditions of a rate row, such as {@code certificate:NONE new:ANY employed:ANY}
 * @param value the effect, the percentage or the value
 * @param mark whether the notice says so or we chose it
 * @param note why, where the value does not say
 */
public record RulebookEntry(
    String section,
    String name,
    Set<ClaimKind> kinds,
    String when,
    String value,
    Clause clause,
    Mark mark,
    String note) {

  /** Where a value comes from. */
  public enum Mark {
    /** In the notice's text. */
    T,
    /** A default, because the text is silent or ambiguous. */
    D
  }

  public RulebookEntry {
    kinds = Set.copyOf(kinds);
  }
}
