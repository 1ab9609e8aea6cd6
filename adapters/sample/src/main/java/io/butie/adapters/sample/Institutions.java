package io.butie.adapters.sample;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The published lists. In each region the last on a list was withdrawn before the campaign began,
 * and every fifth came onto it with the year's own publication (R17, R23).
 */
final class Institutions {

  private static final int FEWEST = 3;
  private static final LocalDate WITHDRAWN = LocalDate.of(2023, 3, 31);

  private record Roll(
      ClaimKind kind, String codeKind, int firstNumber, LocalDate earlier, LocalDate thisYear) {}

  private static final Roll SCHOOLS =
      new Roll(ClaimKind.TRAINING, "52", 1, LocalDate.of(2022, 5, 16), LocalDate.of(2023, 5, 15));
  private static final Roll BODIES =
      new Roll(
          ClaimKind.APPRAISAL, "91", 500_001, LocalDate.of(2022, 5, 26), LocalDate.of(2023, 5, 25));

  private final Names names;
  private final Payees payees;
  private final SortedMap<Region, List<SampleInstitution>> schools;
  private final SortedMap<Region, List<SampleInstitution>> bodies;

  /** About that many schools and a third as many evaluation bodies, at least three a region. */
  Institutions(Map<Region, Integer> quotas, int schools, Names names, Payees payees) {
    this.names = names;
    this.payees = payees;
    this.schools = publish(SCHOOLS, Shares.of(schools, quotas));
    this.bodies = publish(BODIES, Shares.of(schools / 3, quotas));
  }

  List<SampleInstitution> all() {
    List<SampleInstitution> all = new ArrayList<>();
    schools.values().forEach(all::addAll);
    bodies.values().forEach(all::addAll);
    return all;
  }

  SampleInstitution school(Region region, LocalDate day, int draw) {
    return published(in(region, schools), day, draw);
  }

  SampleInstitution body(Region region, LocalDate day, int draw) {
    return published(in(region, bodies), day, draw);
  }

  SampleInstitution withdrawnSchool(Region region) {
    return last(in(region, schools));
  }

  SampleInstitution withdrawnBody(Region region) {
    return last(in(region, bodies));
  }

  private static List<SampleInstitution> in(
      Region region, SortedMap<Region, List<SampleInstitution>> lists) {
    List<SampleInstitution> list = lists.get(region);
    if (list == null) {
      throw new IllegalArgumentException("nobody is published in " + region);
    }
    return list;
  }

  private static SampleInstitution last(List<SampleInstitution> list) {
    return list.get(list.size() - 1);
  }

  /** One that is on the list that day: the drawn one, or else the nearest before it. */
  private static SampleInstitution published(
      List<SampleInstitution> list, LocalDate day, int draw) {
    int place = draw % (list.size() - 1);
    while (list.get(place).publishedOn().isAfter(day)) {
      place--;
    }
    return list.get(place);
  }

  private SortedMap<Region, List<SampleInstitution>> publish(
      Roll roll, SortedMap<Region, Integer> counts) {
    SortedMap<Region, List<SampleInstitution>> lists = new TreeMap<>();
    int number = roll.firstNumber();
    for (Map.Entry<Region, Integer> entry : counts.entrySet()) {
      int count = Math.max(FEWEST, entry.getValue());
      List<SampleInstitution> list = new ArrayList<>(count);
      for (int place = 0; place < count; place++) {
        list.add(institution(roll, entry.getKey(), number++, place, place == count - 1));
      }
      lists.put(entry.getKey(), List.copyOf(list));
    }
    return lists;
  }

  private SampleInstitution institution(
      Roll roll, Region region, int number, int place, boolean withdrawn) {
    boolean school = roll.kind() == ClaimKind.TRAINING;
    String name = school ? names.school(region, number) : names.evaluationBody(region, number);
    String creditCode = CreditCodes.of(roll.codeKind(), region, number);
    return new SampleInstitution(
        new InstitutionId(creditCode),
        region,
        roll.kind(),
        name,
        place % 5 == 4 && !withdrawn ? roll.thisYear() : roll.earlier(),
        withdrawn ? Optional.of(WITHDRAWN) : Optional.empty(),
        payees.organisation(
            school ? SamplePayee.Kind.INSTITUTION : SamplePayee.Kind.EVALUATION_BODY,
            creditCode,
            name,
            number));
  }
}
