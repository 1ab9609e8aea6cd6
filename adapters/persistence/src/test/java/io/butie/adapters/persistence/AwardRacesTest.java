package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.claim.DecideClaims;
import io.butie.application.port.Awards;
import io.butie.application.port.Awards.Award;
import io.butie.application.port.Awards.Slot;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.DecidedLine;
import io.butie.application.port.People.Person;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.Verdict;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import io.butie.domain.training.ClassApplication;
import io.butie.domain.training.TrainingClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two decisions about one person at the same time. */
class AwardRacesTest extends RaceContract {

  private Awards awards;
  private Person person;

  @BeforeEach
  void registerThePerson() {
    awards = new JdbcAwards(session);
    loadLists();
    person = made(() -> people.identify(List.of(RaceLines.ID_NUMBER))).values().iterator().next();
  }

  private LineId submit(Region where, String occupation, int weeksEarlier) {
    TrainingClass applied = application("K", where, occupation);
    LocalDate starts = CLASS_START.minusWeeks(weeksEarlier);
    TrainingClass open =
        new ClassApplication(
                applied.id(),
                applied.institution(),
                where,
                applied.channel(),
                YEAR,
                occupation,
                LEVEL,
                1,
                starts,
                starts.plusDays(18))
            .applied()
            .orThrow()
            .approve(STANDARD, starts.minusDays(1))
            .orThrow();
    LineId id = new LineId("L" + where);
    doing(
        () -> {
          classes.add(open);
          claims.add(List.of(RaceLines.line(id.value(), open, person)));
        });
    return id;
  }

  private DecideClaims decide(Claims seen, Awards met) {
    return new DecideClaims(
        session, seen, classes, registers, met, new JdbcQuotas(session), ledger, clock, rulebook);
  }

  /** As the deciders of one region would see the register. */
  private Claims onlyOf(Region where) {
    return (Claims)
        Proxy.newProxyInstance(
            Claims.class.getClassLoader(),
            new Class<?>[] {Claims.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals("submitted")) {
                return claims.submitted((LocalDate) arguments[0], (int) arguments[1]).stream()
                    .filter(line -> line.line().region().equals(where))
                    .toList();
              }
              try {
                return called.invoke(claims, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Both have read the person's awards before either gives one. */
  private Race<Integer> twoRegionsDecide() throws Exception {
    Meeting afterReading = new Meeting();
    Awards met = afterReading.after(Awards.class, awards, "of");
    return Race.between(
        () -> decide(onlyOf(region), met).step(reviewer(), TODAY),
        () -> decide(onlyOf(otherRegion), met).step(reviewer(), TODAY));
  }

  private void assertOneIsPaidAndTheOther(String refusedBy, List<LineId> lines, int awardsBefore) {
    List<DecidedLine> decided = new ArrayList<>();
    lines.forEach(id -> decided.add(asking(() -> claims.find(id)).orElseThrow()));
    assertThat(decided)
        .extracting(DecidedLine::verdict)
        .containsExactlyInAnyOrder(Verdict.PAY, Verdict.REFUSE);
    assertThat(decided.stream().flatMap(line -> line.code().stream()).toList())
        .containsExactly(refusedBy);
    assertThat(awardsNow()).hasSize(awardsBefore + 1);
  }

  private List<Award> awardsNow() {
    String index = person.index().orElseThrow();
    return asking(() -> awards.of(List.of(index))).getOrDefault(index, List.of());
  }

  /** R38: not twice for one occupation and level. */
  @RepeatedTest(ROUNDS)
  void twoRegionsAwardOneOccupationToOnePerson() throws Exception {
    List<LineId> lines = List.of(submit(region, "焊工", 0), submit(otherRegion, "焊工", 6));
    long before = logSize();

    Race<Integer> race = twoRegionsDecide();

    assertThat(race.done()).containsExactly(1, 1);
    assertOneIsPaidAndTheOther("REPEATED_OCCUPATION_LEVEL", lines, 0);
    assertThat(logSize() - before).as("a decision each").isEqualTo(2);
  }

  /** R37: three a year. */
  @RepeatedTest(ROUNDS)
  void twoRegionsAwardTheLastPlaceOfTheYear() throws Exception {
    doing(() -> awards.add(List.of(earlier("美发师", 1), earlier("钳工", 2))));
    List<LineId> lines = List.of(submit(region, "焊工", 0), submit(otherRegion, "电工", 6));
    long before = logSize();

    Race<Integer> race = twoRegionsDecide();

    assertThat(race.done()).containsExactly(1, 1);
    assertOneIsPaidAndTheOther("ANNUAL_LIMIT", lines, 2);
    assertThat(awardsNow())
        .flatExtracting(award -> award.slot().stream().toList())
        .containsExactlyInAnyOrder(new Slot(YEAR, 1), new Slot(YEAR, 2), new Slot(YEAR, 3));
    assertThat(logSize() - before).isEqualTo(2);
  }

  private Award earlier(String occupation, int place) {
    return new Award(
        "earlier" + place,
        person.index().orElseThrow(),
        new EarlierAward(
            ClaimKind.TRAINING,
            Optional.of(occupation),
            Optional.of(LEVEL),
            Optional.of(CertificateType.SKILL_LEVEL),
            Optional.of(LocalDate.of(YEAR, 1, 10 + place)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            AwardState.AWARDED),
        Optional.of(occupation + "/" + LEVEL),
        Optional.of(new Slot(YEAR, place)));
  }

  /** Two servers take up the same lines, with and without quotas to hold them apart. */
  @RepeatedTest(ROUNDS)
  void twoServersDecideTheSameLines() throws Exception {
    twoServersDecide(false);
  }

  @RepeatedTest(ROUNDS)
  void twoServersDecideTheSameLinesUnderAQuota() throws Exception {
    twoServersDecide(true);
  }

  private void twoServersDecide(boolean underQuota) throws Exception {
    if (underQuota) {
      doing(() -> new JdbcQuotas(session).load(Map.of(region, 9L, otherRegion, 9L), Map.of()));
    }
    List<LineId> lines = List.of(submit(region, "焊工", 0), submit(otherRegion, "焊工", 6));
    long before = logSize();

    Race<Integer> race = twoServers();

    assertThat(race.refusals()).isEmpty();
    assertThat(race.done()).containsExactlyInAnyOrder(2, 0);
    assertOneIsPaidAndTheOther("REPEATED_OCCUPATION_LEVEL", lines, 0);
    assertThat(logSize() - before).isEqualTo(2);
    if (underQuota) {
      assertThat(value("SELECT SUM(awarded) FROM quota_progress")).isEqualTo("1");
    }
  }

  /** Lines that nobody is awarded for take no award that could keep two servers apart. */
  @RepeatedTest(ROUNDS)
  void twoServersRefuseTheSameLines() throws Exception {
    submit(region, "无此职业", 0);
    long before = logSize();

    Race<Integer> race = twoServers();

    assertThat(race.refusals()).isEmpty();
    assertThat(race.done()).containsExactlyInAnyOrder(1, 0);
    assertThat(logSize() - before).isEqualTo(1);
  }

  private Race<Integer> twoServers() throws Exception {
    Meeting afterReading = new Meeting();
    Claims met = afterReading.after(Claims.class, claims, "submitted");
    return Race.between(
        () -> decide(met, awards).step(reviewer(), TODAY),
        () -> decide(met, awards).step(reviewer(), TODAY));
  }
}
