package io.butie.adapters.persistence;

import io.butie.application.port.Payees;
import io.butie.application.port.Vault;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.PayeeId;
import java.util.Optional;

/** Payees with their accounts sealed. */
public final class JpaPayees implements Payees {

  private static final String SEPARATOR = "\n";

  private final JpaTransactions session;
  private final Vault vault;

  public JpaPayees(JpaTransactions session, Vault vault) {
    this.session = session;
    this.vault = vault;
  }

  @Override
  public void add(PayeeId id, Account account) {
    String clear = String.join(SEPARATOR, account.number(), account.holder(), account.bank());
    PayeeRow row = new PayeeRow();
    row.id = id.value();
    row.sealedAccount = vault.seal(clear);
    row.commitment = vault.commit(vault.newSalt(), clear).hex();
    session.entities().persist(row);
  }

  @Override
  public Optional<Account> account(PayeeId id) {
    return find(id)
        .map(row -> vault.open(row.sealedAccount).split(SEPARATOR, -1))
        .map(parts -> new Account(parts[0], parts[1], parts[2]));
  }

  @Override
  public Optional<Digest> commitment(PayeeId id) {
    return find(id).map(row -> Digest.ofHex(row.commitment));
  }

  private Optional<PayeeRow> find(PayeeId id) {
    return Optional.ofNullable(session.entities().find(PayeeRow.class, id.value()));
  }
}
