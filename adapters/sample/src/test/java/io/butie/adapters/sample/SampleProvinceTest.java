package io.butie.adapters.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleProvinceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 13, 14, 100, 3000, 34_000})
  void hasExactlyTheLinesAskedForInProportionToTheQuotas(int lines) {
    Map<Region, Integer> byRegion = new TreeMap<>();
    TestQuotas.province(lines).lines().forEach(l -> byRegion.merge(l.region(), 1, Integer::sum));

    assertThat(byRegion.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(lines);
    TestQuotas.OF_2023.forEach(
        (region, quota) ->
            assertThat((double) byRegion.getOrDefault(region, 0))
                .isBetween(lines * (quota / 340_000.0) - 1, lines * (quota / 340_000.0) + 1));
  }

  @Test
  void aTenthOfTheProvinceYearHasEachRegionsTenth() {
    Map<Region, Long> byRegion =
        TestQuotas.province(34_000)
            .lines()
            .collect(Collectors.groupingBy(SampleLine::region, Collectors.counting()));
    TestQuotas.OF_2023.forEach(
        (region, quota) -> assertThat(byRegion).containsEntry(region, quota / 10L));
  }

  @Test
  void theSameSeedGivesTheSameProvinceAndAnotherSeedAnother() {
    assertThat(digest(new SampleProvince(TestQuotas.OF_2023, 3000, 1)))
        .isEqualTo(digest(new SampleProvince(TestQuotas.OF_2023, 3000, 1)))
        .isNotEqualTo(digest(new SampleProvince(TestQuotas.OF_2023, 3000, 2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 34_000})
  void linesComeInTheOrderOfTheirDecisions(int lines) {
    List<String> keys =
        TestQuotas.province(lines).lines().map(l -> l.claimedOn() + " " + l.id()).toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
    assertThat(keys.get(0)).isBetween("2023-04-16", "2023-05-01");
    assertThat(keys.get(keys.size() - 1)).isBetween("2023-10-15", "2023-10-28");
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 34_000})
  void aboutFivePercentAreAppraisalsAndAllChannelsGroupsAndCertificatesOccur(int lines) {
    List<SampleLine> all = TestQuotas.province(lines).lines().toList();
    long appraisals = all.stream().filter(l -> l.kind() == ClaimKind.APPRAISAL).count();

    assertThat(appraisals * 1000 / lines).isBetween(44L, 50L);
    assertThat(all.stream().map(SampleLine::channel)).contains(FundChannel.values());
    assertThat(all.stream().map(l -> l.groups().get(0)).distinct()).hasSize(9);
    assertThat(all.stream().map(SampleLine::certificateType).filter(t -> !t.isEmpty()).distinct())
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 34_000})
  void classesOfEveryOpeningAndPersonsInSeveralClassesOccur(int lines) {
    SampleProvince province = TestQuotas.province(lines);
    List<SampleClass> openings = province.classes().toList();
    assertThat(openings.stream().map(SampleClass::opening)).contains(SampleClass.Opening.values());
    assertThat(openings.stream().filter(c -> c.opening() == SampleClass.Opening.NO_MONEY_LEFT))
        .hasSize(1);
    assertThat(openings.stream().filter(c -> c.channel().isEmpty())).isNotEmpty();
    assertThat(openings.stream().filter(c -> c.trainingLines() > c.plannedHeads())).isNotEmpty();
    Map<String, Long> classesByPerson =
        province
            .lines()
            .filter(line -> line.kind() == ClaimKind.TRAINING)
            .collect(
                Collectors.groupingBy(
                    SampleLine::personId,
                    Collectors.mapping(
                        SampleLine::classId,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), ids -> (long) ids.size()))));
    assertThat(classesByPerson.values().stream().filter(classes -> classes == 2))
        .hasSizeBetween(lines / 130, lines / 50);
  }

  @ParameterizedTest
  @CsvSource({"3000, 65", "3000, 1", "3000, 2", "3000, 3", "34000, 65", "34000, 1"})
  void everyFundCoversItsOpeningsButOneMissesTheLast(int lines, long seed) {
    SampleProvince province = new SampleProvince(TestQuotas.OF_2023, lines, seed);
    Map<String, Long> left = new HashMap<>();
    province
        .appropriations()
        .forEach(a -> left.put(a.region() + "/" + a.channel(), a.amount().fen()));
    assertThat(left).hasSize(42);
    List<SampleClass> inOrder = new ArrayList<>(province.classes().toList());
    inOrder.removeIf(c -> c.decidedOn().isEmpty() || c.channel().isEmpty());
    inOrder.sort(Comparator.comparing(c -> c.decidedOn().orElseThrow()));

    List<SampleClass> refused = new ArrayList<>();
    for (SampleClass each : inOrder) {
      String fund = each.region() + "/" + each.channel().orElseThrow();
      long cost = standard(province, each).times(each.plannedHeads()).fen();
      if (left.getOrDefault(fund, 0L) < cost) {
        refused.add(each);
      } else {
        left.merge(fund, -cost, Long::sum);
      }
    }
    assertThat(refused)
        .singleElement()
        .satisfies(c -> assertThat(c.opening()).isEqualTo(SampleClass.Opening.NO_MONEY_LEFT));
  }

  @Test
  void openingCountsLeaveTheProvinceYearRoomInAllButThreeRegions() {
    SampleProvince province = TestQuotas.province(340_000);
    Map<Region, Long> training =
        province
            .classes()
            .collect(
                Collectors.groupingBy(
                    SampleClass::region, Collectors.summingLong(SampleClass::trainingLines)));
    assertThat(
            province.openingCounts().stream()
                .filter(c -> c.awarded() + training.getOrDefault(c.region(), 0L) > c.annualTotal()))
        .hasSize(3);
    assertThat(province.openingCounts()).allSatisfy(c -> assertThat(c.awarded()).isPositive());
  }

  @Test
  void theProvinceYearHasAboutEightHundredInstitutions() {
    assertThat(TestQuotas.province(340_000).institutions()).hasSizeBetween(780, 830);
  }

  @Test
  void classesAreReadByTheirIdAndOthersAreRefused() {
    SampleProvince province = TestQuotas.province(3000);
    SampleClass some = province.classes().skip(10).findFirst().orElseThrow();
    assertThat(province.lines(some.id()))
        .hasSize(some.trainingLines() + some.appraisalLines())
        .allSatisfy(line -> assertThat(line.classId()).isEqualTo(some.id()))
        .allSatisfy(line -> assertThat(line.claimedOn()).isEqualTo(some.claimedOn()));
    assertThatThrownBy(() -> province.lines(new ClassId("X")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Money standard(SampleProvince province, SampleClass of) {
    LocalDate day = of.startsOn();
    return province.programmes().stream()
        .filter(p -> p.kind() == ClaimKind.TRAINING && p.occupation().equals(of.occupation()))
        .filter(p -> p.level() == of.level() && p.holdsOn(day))
        .findFirst()
        .orElseThrow()
        .standard();
  }

  private static Digest digest(SampleProvince province) {
    MessageDigest sha256 = Digest.newSha256();
    Stream.of(
            province.institutions().stream(),
            province.programmes().stream(),
            province.classes(),
            province.lines(),
            province.history(),
            province.appropriations().stream(),
            province.openingCounts().stream())
        .flatMap(records -> records)
        .forEachOrdered(r -> sha256.update(r.toString().getBytes(StandardCharsets.UTF_8)));
    return Digest.of(sha256);
  }
}
