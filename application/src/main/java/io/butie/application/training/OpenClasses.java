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
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.training.ClassApplication;
import io.butie.domain.training.TrainingClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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
  public Outcome<TrainingClass> apply(SignedInUser institution, ClassApplication application) {
    return transactions.attempt(
        () ->
            institution
                .allowedAs(Role.INSTITUTION, application.region(), application.institution())
                .then(user -> application.applied())
                .then(this::register));
  }

  private Outcome<TrainingClass> register(TrainingClass applied) {
    if (classes.find(applied.id()).isPresent()) {
      return Outcome.refused(
          RefusalCode.ALREADY_TAKEN,
          "class " + applied.id() + " is registered already",
          "培训班 " + applied.id() + " 已登记");
    }
    classes.add(applied);
    return Outcome.done(applied);
  }

  /**
   * Approves the opening and encumbers its money; CONTENT_CHANGED where it is not what was seen.
   *
   * @param seen the {@link ClassApplication#content} that the reviewer was shown
   */
  public Outcome<TrainingClass> approve(SignedInUser reviewer, ClassId id, Digest seen) {
    return transactions.attempt(
        () ->
            ReviewedClass.of(classes, reviewer, id)
                .then(applied -> seenAs(seen, applied))
                .then(
                    applied ->
                        standardOf(applied)
                            .then(standard -> approve(reviewer, applied, perHead(standard)))));
  }

  /** Refuses the opening; the reason is for the institution. */
  public Outcome<TrainingClass> refuse(SignedInUser reviewer, ClassId id, String because) {
    return transactions.attempt(
        () ->
            ReviewedClass.of(classes, reviewer, id)
                .then(applied -> Reason.of(because).then(applied::refuse))
                .map(
                    refused -> {
                      classes.save(refused);
                      return refused;
                    }));
  }

  private static Outcome<TrainingClass> seenAs(Digest seen, TrainingClass applied) {
    return seen.equals(applied.application().content())
        ? Outcome.done(applied)
        : Outcome.refused(
            RefusalCode.CONTENT_CHANGED,
            "class " + applied.id() + " is not what was shown; read it again before approving",
            "培训班 " + applied.id() + " 的开班申请与所显示的内容不一致，请重新查阅后再批准");
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
                        + applied.startsOn(),
                    "职业 "
                        + applied.occupation()
                        + " 等级 "
                        + applied.level()
                        + " 在 "
                        + applied.startsOn()
                        + " 没有培训补贴标准"));
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
