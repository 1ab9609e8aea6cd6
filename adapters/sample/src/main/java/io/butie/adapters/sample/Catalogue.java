package io.butie.adapters.sample;

import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dated catalogue: a standard for each occupation and level, some revised in July 2023. */
final class Catalogue {

  private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate REVISED = LocalDate.of(2023, 7, 1);

  /** Training, in percent of the occupation's basic standard, by level 0 to 5. */
  private static final int[] TRAINING_PERCENT = {100, 300, 250, 190, 140, 110};

  /** Appraisal in yuan, by level 0 to 5. */
  private static final int[] APPRAISAL_YUAN = {180, 480, 420, 320, 260, 200};

  private record Key(ClaimKind kind, String occupation, int level) {}

  private final List<SampleProgramme> programmes = new ArrayList<>();
  private final Map<Key, List<SampleProgramme>> byKey = new HashMap<>();

  Catalogue(Draws draws) {
    for (int i = 0; i < Occupation.ALL.size(); i++) {
      Occupation occupation = Occupation.ALL.get(i);
      int basicYuan = 800 + 200 * draws.below(6, "basic standard", i);
      boolean revised = draws.perMille(250, "revised standard", i);
      for (int place = 0; place < occupation.levels().length(); place++) {
        int level = occupation.levelAt(place);
        int yuan = basicYuan * TRAINING_PERCENT[level] / 100;
        if (revised) {
          add(ClaimKind.TRAINING, occupation, level, yuan, FROM, Optional.of(REVISED));
          add(ClaimKind.TRAINING, occupation, level, yuan + 60, REVISED, Optional.empty());
        } else {
          add(ClaimKind.TRAINING, occupation, level, yuan, FROM, Optional.empty());
        }
        add(ClaimKind.APPRAISAL, occupation, level, APPRAISAL_YUAN[level], FROM, Optional.empty());
      }
    }
  }

  List<SampleProgramme> programmes() {
    return List.copyOf(programmes);
  }

  /** The standard on that day, which the plan makes sure there is. */
  Money standard(ClaimKind kind, Occupation occupation, int level, LocalDate day) {
    return byKey.getOrDefault(new Key(kind, occupation.code(), level), List.of()).stream()
        .filter(programme -> programme.holdsOn(day))
        .findFirst()
        .orElseThrow()
        .standard();
  }

  private void add(
      ClaimKind kind,
      Occupation occupation,
      int level,
      int yuan,
      LocalDate from,
      Optional<LocalDate> to) {
    SampleProgramme programme =
        new SampleProgramme(
            kind,
            occupation.code(),
            occupation.name(),
            level,
            Money.ofFen(yuan * 100L),
            occupation.isNew(),
            from,
            to);
    programmes.add(programme);
    byKey
        .computeIfAbsent(new Key(kind, occupation.code(), level), any -> new ArrayList<>())
        .add(programme);
  }
}
