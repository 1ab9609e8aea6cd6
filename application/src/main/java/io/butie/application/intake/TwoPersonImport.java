package io.butie.application.intake;

import io.butie.application.port.Imports;
import io.butie.application.port.Imports.Import;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.ImportRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One person prepares a file, another approves the same content, and only then it is taken over
 * (R58). Between the two nothing of the file is kept but its hash: whoever approves presents the
 * file again. Each is one transaction.
 */
public final class TwoPersonImport {

  private final Transactions transactions;
  private final Imports imports;
  private final Ledger ledger;
  private final Clock clock;

  public TwoPersonImport(Transactions transactions, Imports imports, Ledger ledger, Clock clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Remembers who prepared this content; refused where somebody did. */
  Outcome<OpeningFile> prepare(SignedInUser maker, String what, OpeningFile file) {
    return transactions.attempt(() -> remember(maker, what, file));
  }

  private Outcome<OpeningFile> remember(SignedInUser maker, String what, OpeningFile file) {
    Optional<Import> before = imports.hold(file.content());
    if (before.isPresent()) {
      return before.get().approvedBy().isPresent()
          ? takenOver(before.get())
          : Outcome.refused(
              RefusalCode.ALREADY_TAKEN,
              before.get().madeBy() + " prepared this file; another person approves it",
              "此文件由 " + before.get().madeBy() + " 经办，须由另一人复核");
    }
    imports.add(new Import(file.content(), what, maker.id(), today(), Optional.empty()));
    return Outcome.done(file);
  }

  /**
   * Takes the file over, where another person prepared the same content.
   *
   * @param takeOver does it, given the import that was prepared; what it refuses refuses all
   */
  Outcome<OpeningFile> approve(
      SignedInUser checker,
      String what,
      OpeningFile file,
      Function<Import, Outcome<Integer>> takeOver) {
    return transactions.attempt(() -> whole(checker, what, file, takeOver));
  }

  private Outcome<OpeningFile> whole(
      SignedInUser checker,
      String what,
      OpeningFile file,
      Function<Import, Outcome<Integer>> takeOver) {
    Optional<Import> prepared = imports.hold(file.content());
    if (prepared.isEmpty()) {
      return Outcome.refused(
          RefusalCode.NOT_FOUND,
          "nobody prepared this file, or it has changed since",
          "此文件无人经办，或经办后内容已变更");
    }
    if (prepared.get().approvedBy().isPresent()) {
      return takenOver(prepared.get());
    }
    return FourEyes.check(prepared.get().madeBy(), checker)
        .then(user -> takeOver.apply(prepared.get()))
        .then(rows -> ledger.post(List.of(record(prepared.get(), checker, what, file))))
        .map(
            posted -> {
              imports.approved(file.content(), checker.id());
              return file;
            });
  }

  private static Outcome<OpeningFile> takenOver(Import before) {
    return Outcome.refused(
        RefusalCode.ALREADY_POSTED,
        "this file was taken over already, prepared on " + before.madeOn(),
        "此文件已导入，经办日期 " + before.madeOn());
  }

  private ImportRecord record(
      Import prepared, SignedInUser checker, String what, OpeningFile file) {
    return new ImportRecord(
        Region.PROVINCE,
        "import/" + what + "/" + file.content(),
        what,
        file.content(),
        file.rows(),
        file.amount(),
        prepared.madeBy().value(),
        checker.id().value(),
        today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
