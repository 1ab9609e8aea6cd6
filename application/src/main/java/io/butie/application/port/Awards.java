package io.butie.application.port;

import io.butie.domain.claim.EarlierAward;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Awards on record. Two constraints of the database keep "never twice" (R38, R39) and "three a
 * year" (R37): a second award that takes the same key or slot makes its transaction fail.
 */
public interface Awards {

  /** The awards of these persons, by person index. */
  Map<String, List<Award>> of(Collection<String> persons);

  /** Which of these ids are in use. */
  List<String> taken(Collection<String> ids);

  void add(List<Award> awards);

  /** Frees what the award holds: a hold was denied, a claim withdrawn. */
  void free(String awardId);

  /**
   * An award.
   *
   * @param id the line that it was given for, or the id that an earlier register gave it
   * @param person the person index
   * @param key what it takes for good: occupation and level
   * @param slot what it takes of its year; empty for appraisals and approved exceptions
   */
  record Award(
      String id, String person, EarlierAward award, Optional<String> key, Optional<Slot> slot) {}

  /**
   * One of the places that a person has in a year.
   *
   * @param number 1 to the annual limit
   */
  record Slot(int year, int number) {}
}
