package io.butie.adapters.bundle;

import io.butie.domain.ledger.ErasureRecord;
import io.butie.domain.ledger.RestrictionRecord;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People restricted or erased by nobody, alone, too early or of whom nothing is known. */
class DishonestErasureTest extends DishonestLedger {

  @Test
  void a_restriction_by_one_person_alone() throws IOException {
    cheats("a restriction by one person alone", restriction("P1", "wang", "wang"));
  }

  @Test
  void a_restriction_of_somebody_unknown() throws IOException {
    cheats("no earlier decision is about P9", restriction("P9", "wang", "zhao"));
  }

  @Test
  void a_restriction_after_the_erasure() throws IOException {
    log.post(List.of(erasure("P1", Story.DAY.plusYears(30), Story.DAY.plusYears(31), "zhao")));
    cheats("P1 was erased before", restriction("P1", "wang", "zhao"));
  }

  @Test
  void an_erasure_by_one_person_alone() throws IOException {
    cheats(
        "an erasure by one person alone",
        erasure("P1", Story.DAY.plusYears(30), Story.DAY.plusYears(31), "wang"));
  }

  @Test
  void an_erasure_of_somebody_unknown() throws IOException {
    cheats(
        "no earlier decision is about P9",
        erasure("P9", Story.DAY.plusYears(30), Story.DAY.plusYears(31), "zhao"));
  }

  @Test
  void an_erasure_on_the_last_day_of_retention() throws IOException {
    cheats(
        "while the data had to be kept",
        erasure("P1", Story.DAY.plusYears(30), Story.DAY.plusYears(30), "zhao"));
  }

  @Test
  void an_erasure_whose_retention_ends_before_the_records() throws IOException {
    cheats(
        "while the data had to be kept",
        erasure("P1", Story.DAY.minusDays(1), Story.DAY.plusYears(31), "zhao"));
  }

  private static RestrictionRecord restriction(String person, String orderedBy, String approvedBy) {
    return new RestrictionRecord(
        Region.PROVINCE,
        "restrict/" + person,
        new Pseudonym(person),
        "paper 7",
        orderedBy,
        approvedBy,
        Story.DAY);
  }

  private static ErasureRecord erasure(
      String person, LocalDate retainedUntil, LocalDate approvedOn, String approvedBy) {
    return new ErasureRecord(
        Region.PROVINCE,
        "erase/" + person,
        new Pseudonym(person),
        "paper 9",
        retainedUntil,
        "wang",
        approvedBy,
        approvedOn);
  }
}
