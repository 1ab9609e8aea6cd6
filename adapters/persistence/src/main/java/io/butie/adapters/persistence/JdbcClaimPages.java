package io.butie.adapters.persistence;

import io.butie.application.port.ClaimPages;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Pages by key. Names the columns that are shown, so that a sealed one is not even read. */
public final class JdbcClaimPages implements ClaimPages {

  private static final String SELECT =
      "SELECT line_id, region, claim_kind, fund_channel, fund_year, institution, class_id,"
          + " claimed_on, pseudonym, line_state, verdict, decision_code, amount_fen, notice_id,"
          + " last_instruction FROM claim_line c";

  private final Sql sql;

  public JdbcClaimPages(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public List<ShownLine> lines(
      Scope scope, Optional<ClaimState> state, Optional<LineId> after, int limit) {
    Filter filter =
        new Filter()
            .and(JdbcClaimFiles.SEEN)
            .andIf("line_id > ?", after.map(LineId::value))
            .andIf("region = ?", scope.onlyRegion().map(Region::code))
            .andIf("institution = ?", scope.institution().map(InstitutionId::value))
            .andIf("line_state = ?", state.map(Enum::name));
    return page(filter, "line_id", limit);
  }

  @Override
  public List<ShownLine> held(Optional<Region> region, Optional<After> after, int limit) {
    Filter filter =
        new Filter()
            .and("line_state = ?", ClaimState.HELD.name())
            .andIf("region = ?", region.map(Region::code));
    after.ifPresent(last -> goOn(filter, Date.valueOf(last.claimedOn()), last.line()));
    return page(filter, "claimed_on, line_id", limit);
  }

  @Override
  public Optional<ShownLine> find(LineId id) {
    return sql.one(
        SELECT + " WHERE line_id = ? AND " + JdbcClaimFiles.SEEN, JdbcClaimPages::line, id.value());
  }

  private static void goOn(Filter filter, Date claimedOn, LineId line) {
    filter.and(
        "claimed_on >= ? AND (claimed_on > ? OR line_id > ?)", claimedOn, claimedOn, line.value());
  }

  private List<ShownLine> page(Filter filter, String order, int limit) {
    return sql.list(
        SELECT + filter.where() + " ORDER BY " + order + " FETCH FIRST " + limit + " ROWS ONLY",
        JdbcClaimPages::line,
        filter.values());
  }

  private static ShownLine line(ResultSet row) throws SQLException {
    return new ShownLine(
        new LineId(row.getString(1)),
        new Region(row.getString(2)),
        ClaimKind.valueOf(row.getString(3)),
        FundChannel.valueOf(row.getString(4)),
        row.getInt(5),
        row.getString(6),
        Optional.ofNullable(row.getString(7)).map(ClassId::new),
        row.getDate(8).toLocalDate(),
        new Pseudonym(row.getString(9)),
        ClaimState.valueOf(row.getString(10)),
        Optional.ofNullable(row.getString(11)).map(Verdict::valueOf),
        Optional.ofNullable(row.getString(12)),
        Money.ofFen(row.getLong(13)),
        Optional.ofNullable(row.getString(14)),
        Optional.ofNullable(row.getString(15)).map(InstructionId::new));
  }
}
