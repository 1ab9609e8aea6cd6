package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.intake.OpeningFile;
import io.butie.application.intake.PastAwards.PastAward;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Never twice" (R38) and "three a year" (R37), in one step, over regions and over years. */
class AwardScenarioTest extends Scenario {

  private static final String LI = Province.person(7);
  private static final LocalDate MAY = LocalDate.of(2023, 5, 8);

  private final ClassDraft welding =
      ClassDraft.of("WELDING-1", Province.SHIJIAZHUANG, Province.WELDER, 2);

  @BeforeEach
  void appropriate() {
    bureau.appropriate(CHANNEL, 1_000_000);
    bureau.open(welding).orThrow();
  }

  @Test
  void threeAYearCountsWhatItsOwnStepHasGiven() throws Exception {
    LineDraft first = LineDraft.of("L1", welding, LI);
    LineDraft second = claimed("L2", Province.COOK, MAY.plusWeeks(3));
    LineDraft third = claimed("L3", Province.BARBER, MAY.plusWeeks(6));
    LineDraft fourth = claimed("L4", Province.ELECTRICIAN, MAY.plusWeeks(9));
    bureau.submit(fourth, third, second, first).orThrow();

    assertThat(bureau.decide()).as("all in one step").isEqualTo(4);

    assertThat(installation.decisionOn(first)).isEqualTo("PAY");
    assertThat(installation.decisionOn(second)).isEqualTo("PAY");
    assertThat(installation.decisionOn(third)).isEqualTo("PAY");
    assertThat(installation.decisionOn(fourth)).isEqualTo("ANNUAL_LIMIT");
    assertThat(awards()).isEqualTo("3");
  }

  @Test
  void twoRegionsDoNotPayThePersonTwiceForTheSame() throws Exception {
    Bureau tangshan = bureauOf(Province.TANGSHAN);
    tangshan.appropriate(CHANNEL, 1_000_000);
    ClassDraft elsewhere =
        ClassDraft.of("WELDING-2", Province.TANGSHAN, Province.WELDER, 2)
            .startingOn(MAY.plusWeeks(4));
    tangshan.open(elsewhere).orThrow();
    LineDraft first = LineDraft.of("L2", welding, LI);
    LineDraft second = LineDraft.of("L1", elsewhere, LI);
    tangshan.submit(second).orThrow();
    bureau.submit(first).orThrow();

    bureau.decide();

    assertThat(installation.decisionOn(first)).as("claimed earlier").isEqualTo("PAY");
    assertThat(installation.decisionOn(second)).isEqualTo("REPEATED_OCCUPATION_LEVEL");
    assertThat(awards()).isEqualTo("1");
  }

  @Test
  void anAwardOfAnEarlierYearIsNotGivenAgain() throws Exception {
    importWelding("OLD-1", AwardState.PAID);
    LineDraft again = LineDraft.of("L1", welding, LI);
    bureau.submit(again).orThrow();

    bureau.decide();

    assertThat(installation.decisionOn(again)).isEqualTo("REPEATED_OCCUPATION_LEVEL");
  }

  @Test
  void aRecoveredAwardOfAnEarlierYearHoldsNothing() throws Exception {
    importWelding("OLD-1", AwardState.RECOVERED);
    LineDraft again = LineDraft.of("L1", welding, LI);
    bureau.submit(again).orThrow();

    bureau.decide();

    assertThat(installation.decisionOn(again)).isEqualTo("PAY");
  }

  @Test
  void anEarlierRegisterThatRepeatsItselfIsTakenOverAsItIs() throws Exception {
    importWelding("OLD-1", AwardState.PAID);
    importWelding("OLD-2", AwardState.PAID);

    assertThat(awards()).isEqualTo("2");
    assertThat(installation.ask("SELECT COUNT(live_key) FROM award")).isEqualTo("1");
  }

  @Test
  void anAwardIsImportedOnce() throws Exception {
    importWelding("OLD-1", AwardState.PAID);

    assertRefused(RefusalCode.ALREADY_POSTED, register("OLD-1", AwardState.PAID));
    assertRefused(RefusalCode.ALREADY_TAKEN, register("OLD-1", AwardState.RETURNED));
    assertThat(awards()).isEqualTo("1");
  }

  @Test
  void aHoldThatIsReleasedIsPaid() throws Exception {
    LineDraft held = holdForOverlap();

    useCases
        .resolveHold()
        .release(supervisor(), new LineId(held.id()), "no hours overlap (R59)")
        .orThrow();

    Fund before = bureau.fund(CHANNEL);
    installation.clock().set(bureau.publish().orElseThrow().payableFrom());
    bureau.accrue();
    bureau.pay();
    assertThat(installation.stateOf(held)).isEqualTo("PAID");
    assertThat(bureau.fund(CHANNEL))
        .isEqualTo(new Fund(before.unencumbered(), before.encumbered() - 160_000, 0, 0, 160_000));
  }

  @Test
  void aHoldThatIsDeniedFreesItsAwardForALaterLine() throws Exception {
    LineDraft held = holdForOverlap();
    LineDraft tooEarly = claimed("L3", Province.COOK, MAY.plusWeeks(4));
    bureau.submit(tooEarly).orThrow();
    bureau.decide();
    assertThat(installation.decisionOn(tooEarly))
        .as("a held line is an award for the lines after it")
        .isEqualTo("REPEATED_OCCUPATION_LEVEL");

    useCases
        .resolveHold()
        .deny(supervisor(), new LineId(held.id()), "hours overlap (R59)")
        .orThrow();

    LineDraft later = LineDraft.of("L4", tooEarly.of(), LI);
    bureau.submit(later).orThrow();
    bureau.decidePublishAndAccrue();
    bureau.pay();
    assertThat(installation.stateOf(held)).isEqualTo("DENIED");
    assertThat(installation.decisionOn(later)).isEqualTo("PAY");
    assertThat(installation.stateOf(later)).isEqualTo("PAID");
  }

  @Test
  void aHoldIsResolvedByTheRegionsSupervisorWithAReasonAndOnce() throws Exception {
    LineId held = new LineId(holdForOverlap().id());
    var resolve = useCases.resolveHold();

    assertRefused(RefusalCode.MALFORMED, resolve.release(supervisor(), held, " "));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        resolve.release(province.as(Role.HR_SUPERVISOR, Province.TANGSHAN), held, "mine"));
    assertRefused(
        RefusalCode.NOT_ALLOWED, resolve.release(bureau.as(Role.HR_REVIEWER), held, "mine"));
    resolve.deny(supervisor(), held, "hours overlap (R59)").orThrow();
    assertRefused(RefusalCode.WRONG_STATE, resolve.release(supervisor(), held, "after all"));
    assertRefused(
        RefusalCode.NOT_FOUND, resolve.release(supervisor(), new LineId("NO-SUCH"), "why not"));
  }

  /** The same person in two classes on the same days: the second line is held (R59). */
  private LineDraft holdForOverlap() throws Exception {
    LineDraft held = claimed("L2", Province.COOK, MAY.plusWeeks(1));
    bureau.submit(LineDraft.of("L1", welding, LI), held).orThrow();
    bureau.decide();
    assertThat(installation.decisionOn(held)).isEqualTo("OVERLAPPING_CLASSES");
    assertThat(installation.stateOf(held)).isEqualTo("HELD");
    return held;
  }

  private LineDraft claimed(String id, String occupation, LocalDate startsOn) {
    ClassDraft other =
        ClassDraft.of("CLASS-OF-" + id, bureau.region(), occupation, 2).startingOn(startsOn);
    bureau.open(other).orThrow();
    return LineDraft.of(id, other, LI);
  }

  private SignedInUser supervisor() {
    return bureau.as(Role.HR_SUPERVISOR);
  }

  private void importWelding(String id, AwardState state) {
    register(id, state).orThrow();
  }

  private Outcome<OpeningFile> register(String id, AwardState state) {
    PastAwardList past = PastAwardList.of(welding(id, state));
    return useCases
        .importAwards()
        .prepare(province.as(Role.HR_SUPERVISOR, Region.PROVINCE), past)
        .then(
            prepared ->
                useCases
                    .importAwards()
                    .approve(province.colleague(Role.HR_SUPERVISOR, Region.PROVINCE), past));
  }

  private static PastAward welding(String id, AwardState state) {
    return new PastAward(
        id,
        LI,
        new EarlierAward(
            ClaimKind.TRAINING,
            Optional.of(Province.WELDER),
            Optional.of(Province.LEVEL),
            Optional.of(CertificateType.SKILL_LEVEL),
            Optional.of(LocalDate.of(2019, 6, 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            state));
  }

  private String awards() throws Exception {
    return installation.ask("SELECT COUNT(*) FROM award");
  }
}
