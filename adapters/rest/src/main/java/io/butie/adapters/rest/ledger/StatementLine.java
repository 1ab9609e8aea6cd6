package io.butie.adapters.rest.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.TransferRecord;
import java.time.LocalDate;

/**
 * A transfer as it changed an account.
 *
 * @param changeFen more than 0 where money came
 * @param balanceAfterFen after this and all the transfers before it in the log
 */
public record StatementLine(
    long sequence,
    String id,
    LocalDate effectiveOn,
    String arrow,
    String otherAccount,
    String subject,
    long changeFen,
    long balanceAfterFen) {

  static StatementLine of(
      StoredEntry stored, TransferRecord transfer, String account, long balanceAfterFen) {
    return new StatementLine(
        stored.entry().sequence(),
        transfer.id(),
        transfer.effectiveOn(),
        transfer.arrow(),
        transfer.debit().equals(account) ? transfer.credit() : transfer.debit(),
        transfer.subject(),
        transfer.changeOf(account),
        balanceAfterFen);
  }
}
