package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.claim.AccrueClaims;
import io.butie.application.port.Claims.DecidedLine;
import io.butie.application.port.Classes;
import io.butie.application.port.Notices.Notice;
import io.butie.application.training.CloseClasses;
import io.butie.application.training.OpenClasses;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.LineId;
import io.butie.domain.training.ClassState;
import io.butie.domain.training.TrainingClass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;

/** Two who want the same money. */
class FundRacesTest extends RaceContract {

  /** No money left, no opening (四(二) R51). */
  @RepeatedTest(ROUNDS)
  void twoOpeningsForTheLastFenOfAFund() throws Exception {
    loadLists();
    appropriate(region, STANDARD);
    List<ClassId> ids = List.of(new ClassId(region + "A"), new ClassId(region + "B"));
    doing(
        () -> {
          classes.add(application("A", region, OCCUPATIONS.get(0)));
          classes.add(application("B", region, OCCUPATIONS.get(0)));
        });
    long before = logSize();
    Meeting afterReading = new Meeting();
    OpenClasses open =
        new OpenClasses(
            session,
            afterReading.after(Classes.class, classes, "find"),
            registers,
            ledger,
            clock,
            rulebook);

    Race<TrainingClass> race =
        Race.between(
            () -> open.approve(reviewer(), ids.get(0), seen(ids.get(0))),
            () -> open.approve(reviewer(), ids.get(1), seen(ids.get(1))));

    assertThat(race.done()).hasSize(1);
    assertThat(race.refusals()).containsExactly(RefusalCode.INSUFFICIENT_FUNDS);
    ClassId won = race.done().get(0).id();
    ClassId lost = won.equals(ids.get(0)) ? ids.get(1) : ids.get(0);
    assertThat(classNow(won)).isEqualTo(race.done().get(0));
    assertThat(classNow(lost)).isEqualTo(application(lost.value().substring(6), region, "焊工"));
    assertThat(balance(AccountKind.UNENCUMBERED)).isZero();
    assertThat(balance(AccountKind.ENCUMBERED)).isEqualTo(STANDARD.fen());
    assertThat(logSize() - before).as("the opening and its transfer").isEqualTo(2);
  }

  private Digest seen(ClassId id) {
    return classNow(id).application().content();
  }

  @RepeatedTest(ROUNDS)
  void oneOpeningApprovedTwice() throws Exception {
    loadLists();
    appropriate(region, STANDARD.times(2));
    ClassId id = new ClassId(region + "A");
    doing(() -> classes.add(application("A", region, OCCUPATIONS.get(0))));
    Meeting afterReading = new Meeting();
    OpenClasses open =
        new OpenClasses(
            session,
            afterReading.after(Classes.class, classes, "find"),
            registers,
            ledger,
            clock,
            rulebook);

    Race<TrainingClass> race =
        Race.between(
            () -> open.approve(reviewer(), id, seen(id)),
            () -> open.approve(reviewer(), id, seen(id)));

    assertThat(race.done()).hasSize(1);
    assertThat(race.refusals())
        .hasSize(1)
        .isSubsetOf(RefusalCode.ALREADY_POSTED, RefusalCode.WRONG_STATE);
    assertThat(balance(AccountKind.ENCUMBERED)).isEqualTo(STANDARD.fen());
  }

  /** One class cannot eat another's money (四(二) R52). */
  @RepeatedTest(ROUNDS)
  void aClassIsClosedWhileItsLineIsAccrued() throws Exception {
    loadLists();
    appropriate(region, STANDARD.times(2));
    TrainingClass racedFor = openClass("A");
    TrainingClass other = openClass("B");
    LineId line = lineOnNotice(racedFor);
    Meeting afterReading = new Meeting();
    CloseClasses close =
        new CloseClasses(
            session, afterReading.after(Classes.class, classes, "find"), ledger, clock);
    AccrueClaims accrue =
        new AccrueClaims(
            session,
            claims,
            new JpaNotices(session),
            afterReading.after(Classes.class, classes, "findAll"),
            ledger,
            clock);

    Race<Object> race =
        Race.between(
            () -> close.close(reviewer(), racedFor.id()).map(money -> money),
            () -> accrue.step(reviewer(), region).map(count -> count));

    assertThat(race.refusals()).isEmpty();
    boolean accrued = asking(() -> claims.find(line)).orElseThrow().state() == ClaimState.PAYABLE;
    long spent = accrued ? STANDARD.fen() : 0;
    assertThat(classNow(racedFor.id()).state()).isEqualTo(ClassState.CLOSED);
    assertThat(classNow(racedFor.id()).remaining()).isEqualTo(Money.ZERO);
    assertThat(balance(AccountKind.PAYABLE)).isEqualTo(spent);
    assertThat(balance(AccountKind.UNENCUMBERED)).isEqualTo(STANDARD.fen() - spent);
    assertThat(balance(AccountKind.ENCUMBERED))
        .as("the other class still has its own")
        .isEqualTo(classNow(other.id()).remaining().fen())
        .isEqualTo(STANDARD.fen());
  }

  private TrainingClass openClass(String id) {
    OpenClasses open = new OpenClasses(session, classes, registers, ledger, clock, rulebook);
    doing(() -> classes.add(application(id, region, OCCUPATIONS.get(0))));
    ClassId applied = new ClassId(region + id);
    return open.approve(reviewer(), applied, seen(applied)).orThrow();
  }

  private LineId lineOnNotice(TrainingClass of) {
    LineId id = new LineId("L" + region);
    String notice = "N" + region;
    doing(
        () -> {
          claims.add(List.of(RaceLines.line(id.value(), of, people.nameless())));
          new JpaNotices(session)
              .add(new Notice(notice, region, TODAY, TODAY, TODAY, 1, STANDARD, reviewer().id()));
        });
    doing(
        () -> {
          claims.decided(
              List.of(
                  new DecidedLine(
                      id,
                      ClaimKind.TRAINING,
                      ClaimState.APPROVED,
                      Verdict.PAY,
                      Optional.empty(),
                      STANDARD,
                      Samples.DIGEST)));
          claims.onNotice(List.of(id), notice);
        });
    return id;
  }

  @RepeatedTest(ROUNDS)
  void twoPostersAtTheLogHead() throws Exception {
    long before = logSize();
    FundOrder first = enter("1").orThrow();
    FundOrder second = enter("2").orThrow();

    Race<FundOrder> race = Race.between(() -> approve(first), () -> approve(second));

    assertThat(race.refusals()).isEmpty();
    assertThat(logSize()).isEqualTo(before + 4);
    assertThat(balance(AccountKind.UNENCUMBERED)).isEqualTo(2 * STANDARD.fen());
  }

  @RepeatedTest(ROUNDS)
  void twoOrdersEnteredAtOnce() throws Exception {
    Race<FundOrder> race = Race.between(() -> enter("1"), () -> enter("2"));

    assertThat(race.refusals()).isEmpty();
    assertThat(race.done()).extracting(FundOrder::id).doesNotHaveDuplicates();
  }

  @RepeatedTest(ROUNDS)
  void oneOrderEnteredTwice() throws Exception {
    Race<FundOrder> race = Race.between(() -> enter("1"), () -> enter("1"));

    assertThat(race.done()).hasSize(1);
    assertThat(race.refusals()).containsExactly(RefusalCode.ALREADY_TAKEN);
  }

  /** The same record is posted once (四(四) R60). */
  @RepeatedTest(ROUNDS)
  void oneOrderApprovedTwice() throws Exception {
    long before = logSize();
    FundOrder order = enter("1").orThrow();

    Race<FundOrder> race = Race.between(() -> approve(order), () -> approve(order));

    assertThat(race.done()).hasSize(1);
    assertThat(race.refusals()).containsExactly(RefusalCode.WRONG_STATE);
    assertThat(logSize()).isEqualTo(before + 2);
    assertThat(balance(AccountKind.UNENCUMBERED)).isEqualTo(STANDARD.fen());
  }

  private Outcome<FundOrder> enter(String number) {
    return enter(region, region + "-" + number, STANDARD);
  }
}
