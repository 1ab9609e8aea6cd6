package io.butie.application.port;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people behind the claims, sealed at rest and found by a keyed index. */
public interface People {

  /** The persons with these ID numbers, made known where they were not; upper-case numbers. */
  Map<String, Person> identify(Collection<String> idNumbers);

  /** The person with this ID number, where they are known; an upper-case number. */
  Optional<Person> find(String idNumber);

  /** Those of these ID numbers whose person's data is restricted; upper-case numbers. */
  Set<String> restricted(Collection<String> idNumbers);

  /** Someone who gave no ID number: known for this one line only. */
  Person nameless();

  /** The keyed index of an ID number, under which awards are kept. */
  String index(String idNumber);

  /**
   * A person without their identity.
   *
   * @param index empty where there is no ID number
   * @param commitment what the ledger holds instead of the person
   * @param restricted whether their data is kept and no longer used
   */
  record Person(
      Pseudonym pseudonym, Optional<String> index, Digest commitment, boolean restricted) {}
}
