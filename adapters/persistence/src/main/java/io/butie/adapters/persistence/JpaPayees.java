package io.butie.adapters.persistence;

import io.butie.application.port.Payees;
import io.butie.application.port.Vault;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.PayeeId;
import java.util.List;
import java.util.Optional;

/** Payees with their accounts sealed, each with the salt of its commitment. */
public final class JpaPayees implements Payees {

  private final JpaTransactions session;
  private final Vault vault;

  public JpaPayees(JpaTransactions session, Vault vault) {
    this.session = session;
    this.vault = vault;
  }

  @Override
  public void add(PayeeId id, Account account) {
    String salt = vault.newSalt();
    String clear = clear(account);
    PayeeRow row = new PayeeRow();
    row.id = id.value();
    row.sealedAccount = vault.seal(SealedFields.join(salt) + clear);
    row.commitment = vault.commit(salt, clear).hex();
    session.entities().persist(row);
  }

  @Override
  public Optional<Account> account(PayeeId id) {
    return find(id)
        .flatMap(row -> Optional.ofNullable(row.sealedAccount).map(text -> open(row, text)));
  }

  /** What the row seals has to be what it commits to: else it is another payee's, put there. */
  private Account open(PayeeRow row, String sealedText) {
    List<String> fields = SealedFields.split(vault.open(sealedText));
    Account account = new Account(fields.get(1), fields.get(2), fields.get(3));
    if (!vault.commit(fields.get(0), clear(account)).hex().equals(row.commitment)) {
      throw new IllegalStateException(
          "the account of payee " + row.id + " is not the one that was registered");
    }
    return account;
  }

  private static String clear(Account account) {
    return SealedFields.join(account.number(), account.holder(), account.bank());
  }

  @Override
  public Optional<Digest> commitment(PayeeId id) {
    return find(id).map(row -> Digest.ofHex(row.commitment));
  }

  private Optional<PayeeRow> find(PayeeId id) {
    return Optional.ofNullable(session.entities().find(PayeeRow.class, id.value()));
  }
}
