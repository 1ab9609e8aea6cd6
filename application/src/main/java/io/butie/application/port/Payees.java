package io.butie.application.port;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.PayeeId;
import java.util.Optional;

/** The accounts to which money goes, sealed at rest. */
public interface Payees {

  void add(PayeeId id, Account account);

  /**
   * The account, opened; asked for only when an order is written for the treasury. Empty also where
   * it was a trainee's own who is erased.
   */
  Optional<Account> account(PayeeId id);

  /** The commitment to the account as it is now, without opening it. */
  Optional<Digest> commitment(PayeeId id);

  /**
   * A bank account.
   *
   * @param bank the CNAPS code, 12 digits
   */
  record Account(String number, String holder, String bank) {}
}
