package io.butie.adapters.persistence;

import io.butie.application.port.Imports;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.sql.Date;
import java.util.Optional;

/** Imports: one row a file, by its content. */
public final class JdbcImports implements Imports {

  private final Sql sql;

  public JdbcImports(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public Optional<Import> hold(Digest content) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update("UPDATE opening_import SET made_by = made_by WHERE content_hash = ?", content.hex());
    return sql.one(
        "SELECT what, made_by, made_on, approved_by FROM opening_import WHERE content_hash = ?",
        row ->
            new Import(
                content,
                row.getString("what"),
                new UserId(row.getString("made_by")),
                row.getDate("made_on").toLocalDate(),
                Optional.ofNullable(row.getString("approved_by")).map(UserId::new)),
        content.hex());
  }

  @Override
  public void add(Import prepared) {
    sql.update(
        "INSERT INTO opening_import (content_hash, what, made_by, made_on) VALUES (?, ?, ?, ?)",
        prepared.content().hex(),
        prepared.what(),
        prepared.madeBy().value(),
        Date.valueOf(prepared.madeOn()));
  }

  @Override
  public void approved(Digest content, UserId checker) {
    int changed =
        sql.update(
            "UPDATE opening_import SET approved_by = ?"
                + " WHERE content_hash = ? AND approved_by IS NULL",
            checker.value(),
            content.hex());
    if (changed != 1) {
      throw new StaleRowException("no import of " + content + " waits for approval");
    }
  }
}
