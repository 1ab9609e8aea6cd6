package io.butie.adapters.rest.claim;

import io.butie.application.port.Payees.Account;
import io.butie.application.trail.ShowPerson.Shown;
import io.butie.domain.reference.LineId;
import java.util.Optional;

/**
 * Who is behind a claim line, in clear.
 *
 * @param idNumber absent where the claim had none; so are name and certificate number
 * @param account where the money goes: the institution's, or the trainee's own
 */
public record PersonView(
    String line,
    Optional<String> idNumber,
    Optional<String> name,
    Optional<String> certificateNumber,
    Optional<AccountView> account) {

  /**
   * A bank account in clear.
   *
   * @param bank the CNAPS code, 12 digits
   */
  public record AccountView(String number, String holder, String bank) {

    static AccountView of(Account account) {
      return new AccountView(account.number(), account.holder(), account.bank());
    }
  }

  static PersonView of(LineId line, Shown shown) {
    return new PersonView(
        line.value(),
        shown.identity().idNumber(),
        shown.identity().name(),
        shown.identity().certificateNumber(),
        shown.account().map(AccountView::of));
  }

  /** Without any of it: it must not come into any log. */
  @Override
  public String toString() {
    return "the person of " + line;
  }
}
