package io.butie.application.training;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Classes;
import io.butie.application.port.Ledger;
import io.butie.application.port.Registers;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.ClassOpeningRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.training.ClassTransitions;
import io.butie.domain.training.TrainingClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes applications to open a class (开班申请, R19) and approves them (R20): the money for every
 * planned head at the full standard is encumbered on the channel that the opening states (R52). No
 * money left, no opening.
 */
public final class OpenClasses {

  private final Transactions transactions;
  private final Classes classes;
  private final Registers registers;
  private final Ledger ledger;
  private final Clock clock;
  private final Rulebook rulebook;

  public OpenClasses(
      Transactions transactions,
      Classes classes,
      Registers registers,
      Ledger ledger,
      Clock clock,
      Rulebook rulebook) {
    this.transactions = transactions;
    this.classes = classes;
    this.registers = registers;
    this.ledger = ledger;
    this.clock = clock;
    this.rulebook = rulebook;
  }

  /** Registers the application, which an institution makes for itself. */
  public Outcome<ClassId> apply(SignedInUser institution, TrainingClass application) {
    return transactions.attempt(
        () ->
            institution
                .allowedAs(Role.INSTITUTION, application.region(), application.institution())
                .then(
                    user -> {
                      if (classes.find(application.id()).isPresent()) {
                        return Outcome.refused(
                            RefusalCode.ALREADY_TAKEN,
                            "class " + application.id() + " is registered already");
                      }
                      if (application.state() != ClassTransitions.TRAINING_CLASS.start()) {
                        return Outcome.refused(
                            RefusalCode.WRONG_STATE,
                            "class "
                                + application.id()
                                + " cannot be applied for as "
                                + application.state());
                      }
                      classes.add(application);
                      return Outcome.done(application.id());
                    }));
  }

  /** Approves the opening and encumbers its money. */
  public Outcome<TrainingClass> approve(SignedInUser reviewer, ClassId id) {
    return transactions.attempt(
        () -> {
          Optional<TrainingClass> found = classes.find(id);
          if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.NOT_FOUND, "there is no class " + id);
          }
          TrainingClass applied = found.get();
          return reviewer
              .allowedAs(Role.HR_REVIEWER, applied.region())
              .then(user -> standardOf(applied))
              .then(standard -> approve(reviewer, applied, perHead(standard)));
        });
  }

  /** What is encumbered for each planned head, at the rulebook's rate [D]. */
  private Money perHead(Standard standard) {
    return rulebook
        .payment()
        .rounding()
        .share(standard.amount(), rulebook.payment().encumbranceRate());
  }

  private Outcome<Standard> standardOf(TrainingClass applied) {
    return registers
        .standard(ClaimKind.TRAINING, applied.occupation(), applied.level(), applied.startsOn())
        .<Outcome<Standard>>map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    RefusalCode.NO_STANDARD,
                    "no training standard for "
                        + applied.occupation()
                        + " level "
                        + applied.level()
                        + " on "
                        + applied.startsOn()));
  }

  private Outcome<TrainingClass> approve(
      SignedInUser reviewer, TrainingClass applied, Money standard) {
    return applied
        .approve(standard, LocalDate.now(clock))
        .then(
            approved -> {
              ClassOpeningRecord opening = openingOf(reviewer, approved, standard);
              Movement encumbrance =
                  Movement.along(
                      Arrow.ENCUMBER,
                      approved.region(),
                      approved.fundYear(),
                      approved.channel().orElseThrow(),
                      approved.encumbered());
              // The class before the log head, as accruing takes them.
              classes.save(approved);
              return ledger
                  .post(
                      List.of(
                          opening,
                          Transfers.of(
                              encumbrance,
                              "encumber/" + approved.id(),
                              approved.id().value(),
                              opening,
                              LocalDate.now(clock))))
                  .map(posted -> approved);
            });
  }

  private ClassOpeningRecord openingOf(
      SignedInUser reviewer, TrainingClass approved, Money standard) {
    return new ClassOpeningRecord(
        approved.region(),
        "open/" + approved.id(),
        approved.id().value(),
        approved.institution(),
        approved.channel().orElseThrow(),
        approved.fundYear(),
        approved.occupation(),
        approved.level(),
        approved.heads(),
        standard,
        approved.encumbered(),
        approved.startsOn(),
        approved.endsOn(),
        reviewer.id().value(),
        LocalDate.now(clock));
  }
}
