package io.butie.adapters.files;

import io.butie.application.assess.DecideInOrder;
import io.butie.application.assess.PendingLine;
import io.butie.domain.claim.AwardBook;
import io.butie.domain.claim.LineDerivation;
import io.butie.domain.claim.Verdict;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.ProgrammeCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides a claims file without a server or a database.
 *
 * @param history awards on record; none without the file
 * @param quotas annual totals; no quota test without the file
 */
public record AssessFiles(
    Path claims,
    Path programmes,
    Path institutions,
    Optional<Path> history,
    Optional<Path> quotas,
    Path out) {

  /**
   * Reads everything, decides every line and writes the decisions. Where there are problems nothing
   * is decided or written.
   *
   * @return how many lines were paid, held and refused
   */
  public Map<Verdict, Long> assess(Rulebook rulebook, Problems problems) throws IOException {
    ProgrammeCatalogue catalogue = ProgrammesFile.read(programmes, problems);
    InstitutionList lists = InstitutionsFile.read(institutions, problems);
    AwardBook book =
        history.isPresent() ? HistoryFile.read(history.get(), problems) : new AwardBook();
    QuotaProgress quota =
        quotas.isPresent()
            ? QuotasFile.read(quotas.get(), problems)
            : new QuotaProgress(Map.of(), Map.of());
    LineDerivation derivation =
        new LineDerivation(rulebook, catalogue::standardOn, lists::isPublished);
    List<PendingLine> lines = ClaimsFile.read(claims, derivation, problems);
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    if (!problems.any()) {
      DecisionRow[] rows = new DecisionRow[lines.size()];
      DecisionRow.Cache cache = new DecisionRow.Cache();
      new DecideInOrder(rulebook, book, quota)
          .decideAll(
              lines,
              (index, facts, decision) -> {
                rows[index] = cache.of(decision);
                counts.merge(decision.verdict(), 1L, Long::sum);
              });
      DecisionsFile.write(out, lines.stream().map(PendingLine::lineId).toList(), rows);
    }
    return counts;
  }
}
