package io.butie.adapters.persistence;

import io.butie.application.port.ClaimFiles;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimFileEvent;
import io.butie.domain.claim.ClaimFileState;
import io.butie.domain.claim.ClaimFileTransitions;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Files of claim lines: one row a file, and one for each of the first thousand bad rows. */
public final class JdbcClaimFiles implements ClaimFiles {

  /**
   * The lines that are seen: those that came by themselves, and those of an accepted file. The
   * query calls the table {@code c}.
   */
  static final String SEEN =
      "(c.claim_file IS NULL OR EXISTS (SELECT 1 FROM claim_file f"
          + " WHERE f.file_id = c.claim_file AND f.file_state = 'ACCEPTED'))";

  private static final String SELECT =
      "SELECT file_id, region, institution, sent_by, sent_on, content_hash, file_state,"
          + " line_count, bad_rows FROM claim_file";

  private final Sql sql;

  public JdbcClaimFiles(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public void add(ClaimFile file) {
    sql.update(
        "INSERT INTO claim_file (file_id, region, institution, sent_by, sent_on, content_hash,"
            + " file_state, line_count, bad_rows) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        file.id(),
        file.region().code(),
        file.institution().value(),
        file.sentBy().value(),
        Date.valueOf(file.sentOn()),
        file.content().hex(),
        file.state().name(),
        file.lines(),
        file.badRows());
  }

  @Override
  public Optional<ClaimFile> find(String id) {
    return sql.one(SELECT + " WHERE file_id = ?", JdbcClaimFiles::file, id);
  }

  @Override
  public List<ClaimFile> page(Scope scope, Optional<String> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("file_id > ?", after)
            .andIf("region = ?", scope.onlyRegion().map(Region::code))
            .andIf("institution = ?", scope.institution().map(InstitutionId::value));
    return sql.list(
        SELECT + filter.where() + " ORDER BY file_id FETCH FIRST " + limit + " ROWS ONLY",
        JdbcClaimFiles::file,
        filter.values());
  }

  @Override
  public void accepted(String id, long lines) {
    end(id, ClaimFileEvent.ACCEPT, lines, 0);
  }

  @Override
  public void refused(String id, List<BadRow> first, long count) {
    end(id, ClaimFileEvent.REFUSE, 0, count);
    int[] place = {0};
    sql.batch(
        "INSERT INTO claim_file_bad_row (file_id, place, text_row, column_name, what_en, what_zh)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        first,
        bad ->
            new Object[] {
              id, ++place[0], bad.row(), bad.column(), bad.what().en(), bad.what().zh()
            });
  }

  @Override
  public void failed(String id) {
    end(id, ClaimFileEvent.FAIL, 0, 0);
  }

  private void end(String id, ClaimFileEvent event, long lines, long badRows) {
    ClaimFileState from = ClaimFileTransitions.FILE.start();
    int changed =
        sql.update(
            "UPDATE claim_file SET file_state = ?, line_count = ?, bad_rows = ?"
                + " WHERE file_id = ? AND file_state = ?",
            ClaimFileTransitions.FILE.next(from, event).orThrow().name(),
            lines,
            badRows,
            id,
            from.name());
    if (changed != 1) {
      throw new StaleRowException("claim file " + id + " is not " + from + " any more");
    }
  }

  @Override
  public List<BadRow> badRows(String id, int after, int limit) {
    return sql.list(
        "SELECT text_row, column_name, what_en, what_zh FROM claim_file_bad_row"
            + " WHERE file_id = ? AND place > ? ORDER BY place FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row ->
            new BadRow(
                row.getLong(1), row.getString(2), new Words(row.getString(3), row.getString(4))),
        id,
        after);
  }

  @Override
  public int takeAway(String id, int limit) {
    List<String> lines =
        sql.list(
            "SELECT c.line_id FROM claim_line c JOIN claim_file f ON f.file_id = c.claim_file"
                + " WHERE c.claim_file = ? AND f.file_state = ? FETCH FIRST "
                + limit
                + " ROWS ONLY",
            row -> row.getString(1),
            id,
            ClaimFileTransitions.FILE.start().name());
    sql.batch("DELETE FROM claim_line WHERE line_id = ?", lines, line -> new Object[] {line});
    for (String line : lines) {
      sql.update(
          "DELETE FROM payee WHERE payee_id = ?", PayeeId.traineeOf(new LineId(line)).value());
    }
    return lines.size();
  }

  private static ClaimFile file(ResultSet row) throws SQLException {
    return new ClaimFile(
        row.getString(1),
        new Region(row.getString(2)),
        new InstitutionId(row.getString(3)),
        new UserId(row.getString(4)),
        row.getDate(5).toLocalDate(),
        Digest.ofHex(row.getString(6)),
        ClaimFileState.valueOf(row.getString(7)),
        row.getLong(8),
        row.getLong(9));
  }
}
