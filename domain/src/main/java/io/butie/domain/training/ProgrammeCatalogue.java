package io.butie.domain.training;

import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of standards. At most one row holds for a kind, occupation and level on a day. */
public final class ProgrammeCatalogue {

  private final Map<Key, List<Programme>> rows = new HashMap<>();

  /** An empty catalogue. */
  public ProgrammeCatalogue() {}

  /** Adds a row, or returns the row that it overlaps and leaves the catalogue as it was. */
  public Optional<Programme> add(Programme programme) {
    List<Programme> same =
        rows.computeIfAbsent(
            new Key(programme.kind(), programme.occupation(), programme.level()),
            key -> new ArrayList<>());
    Optional<Programme> overlapped = same.stream().filter(programme::overlaps).findFirst();
    if (overlapped.isEmpty()) {
      same.add(programme);
    }
    return overlapped;
  }

  /** The standard that holds on the day; empty where there is none (四(四) R56). */
  public Optional<Standard> standardOn(
      ClaimKind kind, String occupation, int level, LocalDate day) {
    for (Programme row : rows.getOrDefault(new Key(kind, occupation, level), List.of())) {
      if (row.holdsOn(day)) {
        return Optional.of(row.standard());
      }
    }
    return Optional.empty();
  }

  private record Key(ClaimKind kind, String occupation, int level) {}
}
