package io.butie.adapters.persistence;

import io.butie.application.port.Identities;
import io.butie.application.port.Vault;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Optional;

/** Opens what a claim line seals, for one line at a time. */
public final class JdbcIdentities implements Identities {

  private final Sql sql;
  private final Vault vault;

  public JdbcIdentities(JpaTransactions session, Vault vault) {
    this.sql = new Sql(session);
    this.vault = vault;
  }

  @Override
  public Optional<Line> find(LineId line) {
    return sql.one(
        "SELECT c.region, c.payee_id, p.restricted_on, p.erased_on FROM claim_line c"
            + " JOIN person p ON p.pseudonym = c.pseudonym WHERE c.line_id = ?",
        row ->
            new Line(
                new Region(row.getString(1)),
                new PayeeId(row.getString(2)),
                row.getDate(4) != null
                    ? Data.ERASED
                    : row.getDate(3) != null ? Data.RESTRICTED : Data.KEPT),
        line.value());
  }

  @Override
  public Optional<Identity> open(LineId line) {
    return sql.one(
            "SELECT sealed_particulars FROM claim_line"
                + " WHERE line_id = ? AND sealed_particulars IS NOT NULL",
            row -> row.getString(1),
            line.value())
        .map(vault::open)
        .map(SealedFields::split)
        .map(fields -> new Identity(present(fields, 0), present(fields, 1), present(fields, 2)));
  }

  private static Optional<String> present(List<String> fields, int place) {
    return Optional.of(fields.get(place)).filter(text -> !text.isEmpty());
  }
}
