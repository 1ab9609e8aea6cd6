package io.butie.bootstrap.intake;

import io.butie.adapters.files.OpeningBalancesFile;
import io.butie.adapters.files.PastAwardsFile;
import io.butie.adapters.files.Problems;
import io.butie.adapters.files.QuotasFile;
import io.butie.application.intake.ImportBalances.OpeningBalances;
import io.butie.application.intake.ImportQuotas.OpeningCounts;
import io.butie.application.intake.OpeningFile;
import io.butie.bootstrap.intake.ClosedInstallation.Deed;
import java.io.IOException;
import java.nio.file.Path;

/** A file that someone presents, with what its maker and its checker do. */
record PresentedFile(OpeningFile shown, Deed<OpeningFile> prepare, Deed<OpeningFile> approve) {

  static PresentedFile awards(Path path, Problems problems) throws IOException {
    PastAwardsFile awards = PastAwardsFile.check(path, problems);
    return new PresentedFile(
        awards.file(),
        (useCases, user) -> useCases.importAwards().prepare(user, awards),
        (useCases, user) -> useCases.importAwards().approve(user, awards));
  }

  static PresentedFile balances(Path path, Problems problems) throws IOException {
    OpeningBalances balances = OpeningBalancesFile.read(path, problems);
    return new PresentedFile(
        balances.file(),
        (useCases, user) -> useCases.importBalances().prepare(user, balances),
        (useCases, user) -> useCases.importBalances().approve(user, balances));
  }

  static PresentedFile quotas(Path path, Problems problems) throws IOException {
    OpeningCounts counts = QuotasFile.readToImport(path, problems);
    return new PresentedFile(
        counts.file(),
        (useCases, user) -> useCases.importQuotas().prepare(user, counts),
        (useCases, user) -> useCases.importQuotas().approve(user, counts));
  }
}
