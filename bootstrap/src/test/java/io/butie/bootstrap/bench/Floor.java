package io.butie.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.Migrations;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Digest;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that a stage could cost: its rows written again to an empty database of the same schema
 * and settings by hand-written JDBC, prepared, sorted, in batches and few transactions, with the
 * hash and the tree of every ledger row. It decides nothing, checks nothing and reads nothing (the
 * rows are in memory when its clock starts), so nothing that does the work can be as fast.
 */
final class Floor {

  /** The stages that write a row a line or more, as the demo calls them. */
  private static final String SUBMIT = "submit";

  private static final String DECIDE = "decide";
  private static final String ACCRUE = "accrue";
  private static final String BUILD = "build runs";
  private static final String PAY = "pay runs";

  private static final int ROWS_AT_ONCE = 4_000;

  private static final String RECORDS =
      "sequence_number, kind, id, region, region_sequence, booked_at, fields, leaf_hash";
  private static final String TRANSFERS =
      "sequence_number, id, region, region_sequence, booked_at, arrow, debit, credit, amount_fen,"
          + " subject, reverses, cause, effective_on, leaf_hash";
  private static final String INSTRUCTIONS =
      "instruction_id, run_id, fund_channel, fund_year, payee_id, payee_commitment, amount_fen,"
          + " line_count, lines_digest, instruction_state, return_reason, replaces";

  private final Connection from;
  private final Connection to;
  private final MerkleFrontier tree = new MerkleFrontier();
  private final Map<String, Long> nanos = new HashMap<>();

  private Floor(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /** Seconds by stage to write what is in the first database into the second, which is made new. */
  static Map<String, Double> measure(DatabaseSettings written, DatabaseSettings empty)
      throws SQLException {
    empty.prepare();
    Migrations.migrate(empty);
    Map<String, Double> seconds = new HashMap<>();
    try (Connection from = written.dataSource().getConnection();
        Connection to = empty.dataSource().getConnection()) {
      from.setAutoCommit(false);
      to.setAutoCommit(false);
      Floor floor = new Floor(from, to);
      floor.writeAll();
      floor.nanos.forEach((stage, took) -> seconds.put(stage, took / 1e9));
      from.rollback();
    } finally {
      empty.release();
      written.release();
    }
    return seconds;
  }

  private void writeAll() throws SQLException {
    copy(SUBMIT, "person", "pseudonym, person_index, salt, sealed_identity, commitment", "");
    submitLines();
    ledgerRecords(DECIDE, "kind = " + RecordKind.DECISION.code());
    copy(
        DECIDE,
        "award",
        "award_id, person_index, claim_kind, occupation, skill_level, certificate_type,"
            + " certificate_date, class_id, class_starts_on, class_ends_on, award_state, live_key,"
            + " live_slot",
        "WHERE award_id IN (SELECT line_id FROM claim_line) ORDER BY award_id");
    update(
        DECIDE,
        "SELECT line_state, verdict, decision_code, amount_fen, decision_digest, line_id"
            + " FROM claim_line WHERE verdict IS NOT NULL ORDER BY line_id",
        "UPDATE claim_line SET line_state = ?, verdict = ?, decision_code = ?, amount_fen = ?,"
            + " decision_digest = ? WHERE line_id = ?");
    transfers(ACCRUE, "arrow IN ('ENCUMBER', 'ACCRUE')");
    update(
        ACCRUE,
        "SELECT notice_id, line_id FROM claim_line WHERE notice_id IS NOT NULL ORDER BY line_id",
        "UPDATE claim_line SET line_state = 'PAYABLE', notice_id = ? WHERE line_id = ?");
    copy(BUILD, "instruction", INSTRUCTIONS, "ORDER BY instruction_id");
    copy(
        BUILD,
        "run_line",
        "instruction_id, line_id, amount_fen, live_line",
        "ORDER BY instruction_id, line_id");
    ledgerRecords(
        PAY,
        "kind IN ("
            + RecordKind.INSTRUCTION.code()
            + ","
            + RecordKind.TREASURY_ANSWER.code()
            + ")");
    transfers(PAY, "arrow IN ('INSTRUCT', 'SETTLE', 'RETURN')");
    update(
        PAY,
        "SELECT instruction_state, instruction_id FROM instruction ORDER BY instruction_id",
        "UPDATE instruction SET instruction_state = ? WHERE instruction_id = ?");
    update(
        PAY,
        "SELECT line_state, last_instruction, line_id FROM claim_line"
            + " WHERE last_instruction IS NOT NULL ORDER BY line_id",
        "UPDATE claim_line SET line_state = ?, last_instruction = ? WHERE line_id = ?");
  }

  private void submitLines() throws SQLException {
    String columns =
        "line_id, claim_kind, region, fund_channel, fund_year, institution, class_id,"
            + " class_starts_on, class_ends_on, pseudonym, sealed_particulars, trainee_groups,"
            + " occupation, skill_level, certificate_type, certificate_date, evaluated_on,"
            + " first_appraisal, agreement_on, employed_on, claimed_on, exception_by, payee_id";
    write(
        SUBMIT,
        "SELECT " + columns + " FROM claim_line ORDER BY claimed_on, line_id",
        "INSERT INTO claim_line ("
            + columns
            + ", line_state, amount_fen) VALUES ("
            + marks(columns)
            + ", 'SUBMITTED', 0)",
        false);
  }

  private void ledgerRecords(String stage, String which) throws SQLException {
    ledger(stage, "ledger_record", RECORDS, which);
  }

  private void transfers(String stage, String which) throws SQLException {
    ledger(stage, "ledger_transfer", TRANSFERS, which);
  }

  private void ledger(String stage, String table, String columns, String which)
      throws SQLException {
    write(
        stage,
        "SELECT " + columns + " FROM " + table + " WHERE " + which + " ORDER BY sequence_number",
        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks(columns) + ")",
        true);
  }

  private void copy(String stage, String table, String columns, String order) throws SQLException {
    write(
        stage,
        "SELECT " + columns + " FROM " + table + " " + order,
        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks(columns) + ")",
        false);
  }

  private void update(String stage, String select, String update) throws SQLException {
    write(stage, select, update, false);
  }

  private void write(String stage, String select, String write, boolean hashed)
      throws SQLException {
    try (PreparedStatement read = from.prepareStatement(select);
        ResultSet rows = read.executeQuery();
        PreparedStatement batch = to.prepareStatement(write)) {
      List<Object[]> some = next(rows);
      while (!some.isEmpty()) {
        long start = System.nanoTime();
        write(batch, some, hashed);
        nanos.merge(stage, System.nanoTime() - start, Long::sum);
        some = next(rows);
      }
    }
  }

  private void write(PreparedStatement batch, List<Object[]> rows, boolean hashed)
      throws SQLException {
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        batch.setObject(i + 1, row[i]);
      }
      batch.addBatch();
      if (hashed) {
        tree.append(Digest.sha256(bytes(row)));
      }
    }
    batch.executeBatch();
    to.commit();
  }

  /** About as many bytes as the row's leaf has. */
  private static byte[] bytes(Object[] row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object value : row) {
      out.writeBytes(value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static List<Object[]> next(ResultSet rows) throws SQLException {
    List<Object[]> some = new ArrayList<>();
    int columns = rows.getMetaData().getColumnCount();
    while (some.size() < ROWS_AT_ONCE && rows.next()) {
      Object[] row = new Object[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = rows.getObject(i + 1);
      }
      some.add(row);
    }
    return some;
  }

  private static String marks(String columns) {
    return String.join(", ", Collections.nCopies(columns.split(",", -1).length, "?"));
  }
}
