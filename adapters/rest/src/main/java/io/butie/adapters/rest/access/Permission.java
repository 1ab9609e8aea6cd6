package io.butie.adapters.rest.access;

import io.butie.domain.access.Role;
import java.util.Set;

/** The table of what a role may ask for. A role that stands nowhere here may ask for nothing. */
@SuppressWarnings("ImmutableEnumChecker") // the set is Set.of
public enum Permission {
  /** Runs, their instructions and lines. */
  READ_RUNS(Role.AUDITOR, Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.HR_SUPERVISOR),
  /** Starting a run. */
  MAKE_RUNS(Role.FINANCE_MAKER),
  /** Approving or rejecting the run of somebody else. */
  CHECK_RUNS(Role.FINANCE_CHECKER),
  /** Closing a month of a region. */
  CLOSE_MONTHS(Role.FINANCE_CHECKER),
  /** Registers of a region that belong to no institution, such as quotas. */
  READ_REGISTERS(
      Role.AUDITOR, Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.HR_REVIEWER, Role.HR_SUPERVISOR),
  /** What is published for everybody: rulebooks and the catalogue of standards. */
  READ_CATALOGUE(
      Role.AUDITOR,
      Role.FINANCE_MAKER,
      Role.FINANCE_CHECKER,
      Role.HR_REVIEWER,
      Role.HR_SUPERVISOR,
      Role.INSTITUTION,
      Role.EVALUATION_BODY),
  /** Classes; an institution its own, for an evaluation body opens none (R19). */
  READ_CLASSES(
      Role.AUDITOR,
      Role.FINANCE_MAKER,
      Role.FINANCE_CHECKER,
      Role.HR_REVIEWER,
      Role.HR_SUPERVISOR,
      Role.INSTITUTION),
  /** Applying for a class, an institution for itself. */
  APPLY_FOR_CLASSES(Role.INSTITUTION),
  /** Approving, refusing and closing classes. */
  REVIEW_CLASSES(Role.HR_REVIEWER),
  /**
   * Claim lines with their decisions and notices, without personal data; an institution or
   * evaluation body its own.
   */
  READ_CLAIMS(
      Role.AUDITOR,
      Role.FINANCE_MAKER,
      Role.FINANCE_CHECKER,
      Role.HR_REVIEWER,
      Role.HR_SUPERVISOR,
      Role.INSTITUTION,
      Role.EVALUATION_BODY),
  /** Who is behind a claim line, in clear, for a reason that is kept. */
  SEE_PERSONS(Role.AUDITOR, Role.HR_SUPERVISOR),
  /** Who did and who saw what. */
  READ_AUDIT_LOG(Role.AUDITOR, Role.ADMINISTRATOR),
  /** Claiming: an institution for training, an evaluation body for appraisal (R30, R41). */
  SUBMIT_CLAIMS(Role.INSTITUTION, Role.EVALUATION_BODY),
  /** Counts for a monitoring system, which are of nobody. */
  READ_METRICS(Role.AUDITOR, Role.ADMINISTRATOR),
  /** Files of claim lines, and what is wrong in them; an institution its own. */
  READ_CLAIM_FILES(
      Role.AUDITOR, Role.HR_REVIEWER, Role.HR_SUPERVISOR, Role.INSTITUTION, Role.EVALUATION_BODY),
  /** The list of work that waits for a supervisor. */
  READ_HOLDS(Role.AUDITOR, Role.HR_REVIEWER, Role.HR_SUPERVISOR),
  /** Releasing or denying what is held. */
  RESOLVE_HOLDS(Role.HR_SUPERVISOR),
  /** A reviewer's work on claim lines: deciding, publishing and accruing them. */
  REVIEW_CLAIMS(Role.HR_REVIEWER),
  /** What was ordered of funds. */
  READ_FUND_ORDERS(Role.AUDITOR, Role.FINANCE_MAKER, Role.FINANCE_CHECKER),
  /** Ordering an appropriation or the closing of a fund year. */
  MAKE_FUND_ORDERS(Role.FINANCE_MAKER),
  /** Approving or rejecting the fund order of somebody else. */
  CHECK_FUND_ORDERS(Role.FINANCE_CHECKER),
  /** The ledger's records and balances. */
  READ_LEDGER(Role.AUDITOR, Role.FINANCE_MAKER, Role.FINANCE_CHECKER),
  /**
   * The signed checkpoints and the proofs that go with them, hashes only: whoever is paid by or
   * pays through the ledger may hold them against us.
   */
  READ_CHECKPOINT(
      Role.AUDITOR,
      Role.FINANCE_MAKER,
      Role.FINANCE_CHECKER,
      Role.HR_REVIEWER,
      Role.HR_SUPERVISOR,
      Role.INSTITUTION,
      Role.EVALUATION_BODY,
      Role.TREASURY_SYSTEM),
  /** Who outside is told what the ledger takes in, and how that went. */
  READ_WEBHOOKS(Role.AUDITOR, Role.ADMINISTRATOR),
  /**
   * Opening, closing and replaying webhooks: they tell ids, and give no right to what is behind.
   */
  MANAGE_WEBHOOKS(Role.ADMINISTRATOR),
  /** Who has an account, with which role and scope. */
  READ_USERS(Role.AUDITOR, Role.ADMINISTRATOR),
  /** Making accounts, closing them, and giving rights and passwords to others. */
  MANAGE_USERS(Role.ADMINISTRATOR),
  /** Seeing who one is, and choosing one's own password: everybody. */
  USE_OWN_ACCOUNT(Role.values());

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Whether who has the role may. */
  public boolean isHeldBy(Role role) {
    return roles.contains(role);
  }
}
