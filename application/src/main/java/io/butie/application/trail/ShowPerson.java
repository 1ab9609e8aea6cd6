package io.butie.application.trail;

import io.butie.application.port.Identities;
import io.butie.application.port.Identities.Identity;
import io.butie.application.port.Payees;
import io.butie.application.port.Payees.Account;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.LineId;
import java.util.Optional;

/**
 * Shows who is behind a claim line, in clear, to a supervisor or an auditor. Whoever calls it has
 * kept before who asks, and why.
 */
public final class ShowPerson {

  private final Transactions transactions;
  private final Identities identities;
  private final Payees payees;

  public ShowPerson(Transactions transactions, Identities identities, Payees payees) {
    this.transactions = transactions;
    this.identities = identities;
    this.payees = payees;
  }

  /**
   * A person and where their money goes.
   *
   * @param account empty where it is a trainee's own, who is erased
   */
  public record Shown(Identity identity, Optional<Account> account) {}

  /**
   * Refused where {@link #person} is, but opens nothing: NOT_ALLOWED for another role, another
   * region's or institution's user; NOT_FOUND where there is no such line; PERSON_RESTRICTED where
   * the person's data is kept and no longer used; WRONG_STATE where they are erased.
   */
  public Outcome<LineId> mayBeShown(SignedInUser user, LineId line) {
    return transactions.read(() -> line(user, line).map(found -> line));
  }

  /** The person in clear. */
  public Outcome<Shown> person(SignedInUser user, LineId line) {
    return transactions.read(
        () ->
            line(user, line)
                .map(
                    found ->
                        new Shown(
                            identities.open(line).orElseThrow(), payees.account(found.payee()))));
  }

  private Outcome<Identities.Line> line(SignedInUser user, LineId id) {
    return identities
        .find(id)
        .map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused(RefusalCode.NOT_FOUND, "there is no such claim line", "没有此申领明细"))
        .then(
            line ->
                user.allowedAs(
                        user.role() == Role.AUDITOR ? Role.AUDITOR : Role.HR_SUPERVISOR,
                        line.region())
                    .then(allowed -> open(line)));
  }

  private static Outcome<Identities.Line> open(Identities.Line line) {
    return switch (line.data()) {
      case KEPT -> Outcome.done(line);
      case RESTRICTED ->
          Outcome.refused(
              RefusalCode.PERSON_RESTRICTED,
              "the person's data is kept and no longer used",
              "该人员的数据已限制处理，不再使用");
      case ERASED -> Outcome.refused(RefusalCode.WRONG_STATE, "the person is erased", "该人员的数据已删除");
    };
  }
}
