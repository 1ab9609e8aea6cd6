package io.butie.adapters.rest.register;

import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.RulebookEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rulebook as it is shown.
 *
 * @param digest SHA-256 of its bytes, in hex; the ledger's REFERENCE_DATA record has the same
 * @param entries absent in a list
 */
public record RulebookView(
    String id, LocalDate effectiveFrom, String digest, Optional<List<EntryView>> entries) {

  /**
   * What the rulebook states, and where the notice does.
   *
   * @param kinds the kinds of claim that it is for; none where it is for no claim
   * @param clause of the notice, such as 三(五); absent where it is our own
   * @param mark T where the notice says so, D where it leaves it open and we chose
   */
  public record EntryView(
      String section,
      String name,
      List<String> kinds,
      Optional<String> when,
      String value,
      Optional<String> clause,
      String rule,
      String mark,
      Optional<String> note) {

    static EntryView of(RulebookEntry entry) {
      return new EntryView(
          entry.section(),
          entry.name(),
          entry.kinds().stream().map(Enum::name).sorted().toList(),
          stated(entry.when()),
          entry.value(),
          stated(entry.clause().section()),
          entry.clause().rule(),
          entry.mark().name(),
          stated(entry.note()));
    }

    private static Optional<String> stated(String text) {
      return Optional.of(text).filter(some -> !some.isEmpty());
    }
  }

  static RulebookView inList(Rulebook rulebook) {
    return of(rulebook, Optional.empty());
  }

  static RulebookView whole(Rulebook rulebook) {
    return of(rulebook, Optional.of(rulebook.entries().stream().map(EntryView::of).toList()));
  }

  private static RulebookView of(Rulebook rulebook, Optional<List<EntryView>> entries) {
    return new RulebookView(
        rulebook.id(), rulebook.effectiveFrom(), rulebook.digest().hex(), entries);
  }
}
