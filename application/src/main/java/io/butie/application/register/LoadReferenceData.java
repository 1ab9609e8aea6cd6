package io.butie.application.register;

import io.butie.application.port.Ledger;
import io.butie.application.port.Payees;
import io.butie.application.port.Quotas;
import io.butie.application.port.Registers;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Loads what decisions rest on, and puts the digest of each document into the ledger, so that
 * nobody can exchange a rule afterwards.
 */
public final class LoadReferenceData {

  private final Transactions transactions;
  private final Registers registers;
  private final Quotas quotas;
  private final Payees payees;
  private final Ledger ledger;

  public LoadReferenceData(
      Transactions transactions, Registers registers, Quotas quotas, Payees payees, Ledger ledger) {
    this.transactions = transactions;
    this.registers = registers;
    this.quotas = quotas;
    this.payees = payees;
    this.ledger = ledger;
  }

  /**
   * A document that decisions rest on.
   *
   * @param what its kind, such as RULEBOOK
   * @param name such as 2023-65
   */
  public record Document(String what, String name, Digest digest) {}

  /** Registers the documents' digests; a document is registered once. */
  public Outcome<Ledger.Posted> documents(SignedInUser supervisor, List<Document> documents) {
    return inProvince(
        supervisor,
        () ->
            ledger.post(
                documents.stream().map(document -> recordOf(supervisor, document)).toList()));
  }

  private static LedgerRecord recordOf(SignedInUser supervisor, Document document) {
    return new ReferenceDataRecord(
        Region.PROVINCE,
        "reference/" + document.what() + "/" + document.name(),
        document.what(),
        document.name(),
        document.digest(),
        supervisor.id().value());
  }

  /** Sets each region's annual total and what was awarded before, in person-times. */
  public Outcome<Integer> quotas(
      SignedInUser supervisor, Map<Region, Long> totals, Map<Region, Long> awarded) {
    return inProvince(
        supervisor,
        () -> {
          quotas.load(totals, awarded);
          return Outcome.done(totals.size());
        });
  }

  /** Adds published lists and standards. */
  public Outcome<Integer> lists(
      SignedInUser supervisor, List<Listing> listings, List<Programme> programmes) {
    return inProvince(
        supervisor,
        () -> {
          registers.addListings(listings);
          registers.addProgrammes(programmes);
          return Outcome.done(listings.size() + programmes.size());
        });
  }

  /** Registers the accounts of institutions, employers and evaluation bodies. */
  public Outcome<Integer> accounts(SignedInUser supervisor, Map<PayeeId, Payees.Account> accounts) {
    return inProvince(
        supervisor,
        () -> {
          accounts.forEach(payees::add);
          return Outcome.done(accounts.size());
        });
  }

  private <T> Outcome<T> inProvince(SignedInUser supervisor, Supplier<Outcome<T>> work) {
    return supervisor
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(user -> transactions.attempt(work));
  }
}
