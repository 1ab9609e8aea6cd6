package io.butie.adapters.persistence;

import io.butie.application.port.Claims;
import io.butie.application.port.People.Person;
import io.butie.application.port.Vault;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimFileState;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.ClaimTransitions;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Claim lines: registered through EclipseLink, decided and moved in bulk through JDBC. */
public final class JpaClaims implements Claims {

  private static final String OWED =
      "SELECT c.line_id, c.claim_kind, c.class_id, c.fund_channel, c.fund_year, c.amount_fen,"
          + " c.decision_digest FROM claim_line c ";

  private final JpaTransactions session;
  private final Sql sql;
  private final ClaimRows rows;

  public JpaClaims(JpaTransactions session, Vault vault) {
    this.session = session;
    this.sql = new Sql(session);
    this.rows = new ClaimRows(vault);
  }

  @Override
  public void add(List<RegisteredLine> lines) {
    lines.forEach(line -> session.entities().persist(rows.row(line)));
  }

  @Override
  public void addUnseen(List<RegisteredLine> lines, String file) {
    for (RegisteredLine line : lines) {
      ClaimRow row = rows.row(line);
      row.file = file;
      session.entities().persist(row);
    }
  }

  @Override
  public List<LineId> taken(Collection<LineId> ids) {
    List<LineId> taken = new ArrayList<>();
    InLists.of(
        ids.stream().map(LineId::value).toList(),
        chunk ->
            session
                .entities()
                .createQuery("SELECT c.id FROM ClaimRow c WHERE c.id IN :chunk", String.class)
                .setParameter("chunk", chunk)
                .getResultList()
                .forEach(id -> taken.add(new LineId(id))));
    return taken;
  }

  @Override
  public List<RegisteredLine> submitted(LocalDate upTo, int limit) {
    List<ClaimRow> found =
        session
            .entities()
            .createQuery(
                "SELECT c FROM ClaimRow c WHERE c.state = :submitted AND c.claimedOn <= :upTo"
                    + " AND (c.file IS NULL OR EXISTS (SELECT f FROM ClaimFileRow f"
                    + " WHERE f.id = c.file AND f.state = :accepted))"
                    + " ORDER BY c.claimedOn, c.id",
                ClaimRow.class)
            .setParameter("submitted", ClaimTransitions.LINE.start())
            .setParameter("upTo", upTo)
            .setParameter("accepted", ClaimFileState.ACCEPTED)
            .setMaxResults(limit)
            .getResultList();
    Map<String, Person> people = people(found);
    return found.stream()
        .map(row -> rows.line(row, Objects.requireNonNull(people.get(row.pseudonym))))
        .toList();
  }

  private Map<String, Person> people(List<ClaimRow> lines) {
    Map<String, Person> people = new HashMap<>();
    InLists.of(
        lines.stream().map(row -> row.pseudonym).distinct().toList(),
        chunk ->
            session
                .entities()
                .createQuery(
                    "SELECT p FROM PersonRow p WHERE p.pseudonym IN :chunk", PersonRow.class)
                .setParameter("chunk", chunk)
                .getResultList()
                .forEach(row -> people.put(row.pseudonym, row.toPerson())));
    return people;
  }

  @Override
  public void decided(List<DecidedLine> lines) {
    // Only while it waits to be decided: two servers may have taken up the same line.
    sql.batch(
        "UPDATE claim_line SET line_state = ?, verdict = ?, decision_code = ?, amount_fen = ?,"
            + " decision_digest = ? WHERE line_id = ? AND line_state = ?",
        lines,
        line ->
            new Object[] {
              decidedState(line).name(),
              line.verdict().name(),
              line.code().orElse(null),
              line.amount().fen(),
              line.decision().hex(),
              line.id().value(),
              ClaimTransitions.LINE.start().name()
            });
  }

  private static ClaimState decidedState(DecidedLine line) {
    if (line.state() != ClaimTransitions.assessed(line.verdict())) {
      throw new IllegalStateException(
          line.verdict() + " does not make line " + line.id() + " " + line.state());
    }
    return line.state();
  }

  @Override
  public Optional<DecidedLine> find(LineId id) {
    return sql.one(
        "SELECT claim_kind, line_state, verdict, decision_code, amount_fen, decision_digest"
            + " FROM claim_line WHERE line_id = ? AND verdict IS NOT NULL",
        row ->
            new DecidedLine(
                id,
                ClaimKind.valueOf(row.getString(1)),
                ClaimState.valueOf(row.getString(2)),
                Verdict.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Money.ofFen(row.getLong(5)),
                Digest.ofHex(row.getString(6))),
        id.value());
  }

  @Override
  public Optional<Region> regionOf(LineId id) {
    return Optional.ofNullable(session.entities().find(ClaimRow.class, id.value()))
        .map(row -> new Region(row.region));
  }

  @Override
  public List<OwedLine> approved(Region region, Optional<LineId> after, int limit) {
    return sql.list(
        OWED
            + "WHERE c.region = ? AND c.line_state = 'APPROVED' AND c.line_id > ?"
            + " ORDER BY c.line_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JpaClaims::owed,
        region.code(),
        after.map(LineId::value).orElse(""));
  }

  @Override
  public void onNotice(List<LineId> lines, String notice) {
    sql.batch(
        "UPDATE claim_line SET line_state = ?, notice_id = ? WHERE line_id = ? AND line_state = ?",
        lines,
        line ->
            new Object[] {
              after(ClaimState.APPROVED, ClaimEvent.PUBLISH),
              notice,
              line.value(),
              ClaimState.APPROVED.name()
            });
  }

  @Override
  public List<OwedLine> pastNotice(Region region, int limit) {
    return sql.list(
        OWED
            + "JOIN public_notice n ON n.notice_id = c.notice_id"
            + " WHERE c.region = ? AND c.line_state = 'ON_NOTICE' AND n.notice_state = 'ENDED'"
            + " ORDER BY c.line_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JpaClaims::owed,
        region.code());
  }

  @Override
  public void move(List<LineId> lines, ClaimState from, ClaimEvent event) {
    String to = after(from, event);
    sql.batch(
        "UPDATE claim_line SET line_state = ? WHERE line_id = ? AND line_state = ?",
        lines,
        line -> new Object[] {to, line.value(), from.name()});
  }

  private static String after(ClaimState from, ClaimEvent event) {
    return ClaimTransitions.LINE.next(from, event).orThrow().name();
  }

  @Override
  public void cameBack(List<LineId> lines, InstructionId instruction) {
    sql.batch(
        "UPDATE claim_line SET line_state = ?, last_instruction = ?"
            + " WHERE line_id = ? AND line_state = ?",
        lines,
        line ->
            new Object[] {
              after(ClaimState.PAYABLE, ClaimEvent.RETURN),
              instruction.value(),
              line.value(),
              ClaimState.PAYABLE.name()
            });
  }

  private static OwedLine owed(ResultSet row) throws SQLException {
    return new OwedLine(
        new LineId(row.getString(1)),
        ClaimKind.valueOf(row.getString(2)),
        Optional.ofNullable(row.getString(3)).map(ClassId::new),
        FundChannel.valueOf(row.getString(4)),
        row.getInt(5),
        Money.ofFen(row.getLong(6)),
        Digest.ofHex(row.getString(7)));
  }
}
