package io.butie.application.privacy;

import io.butie.application.port.People;
import io.butie.application.port.People.Person;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;

/** Finds under which pseudonym someone is known who asks for their rights. */
public final class FindPerson {

  private final Transactions transactions;
  private final People people;

  public FindPerson(Transactions transactions, People people) {
    this.transactions = transactions;
    this.people = people;
  }

  /** By the ID number that they show; NOT_FOUND also where they are erased. Opens nothing. */
  public Outcome<Pseudonym> pseudonymOf(SignedInUser supervisor, String idNumber) {
    return supervisor
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(
            user ->
                transactions
                    .read(() -> people.find(ClaimLine.upperCase(idNumber)))
                    .map(Person::pseudonym)
                    .map(Outcome::done)
                    .orElseGet(
                        () ->
                            Outcome.refused(
                                RefusalCode.NOT_FOUND, "nobody has this number", "没有使用此号码的人员")));
  }
}
