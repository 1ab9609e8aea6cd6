package io.butie.adapters.persistence;

import io.butie.application.port.Notices.Notice;
import io.butie.application.port.RegisterPages;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.training.ClassState;
import io.butie.domain.training.TrainingClass;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Pages by key, in the order of the primary key. */
public final class JdbcRegisterPages implements RegisterPages {

  private final Sql sql;

  public JdbcRegisterPages(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public List<Quota> quotas(Optional<Region> region) {
    Filter filter = new Filter().andIf("region = ?", region.map(Region::code));
    return sql.list(
        "SELECT region, annual_total, awarded FROM quota_progress"
            + filter.where()
            + " ORDER BY region",
        row -> new Quota(new Region(row.getString(1)), row.getLong(2), row.getLong(3)),
        filter.values());
  }

  @Override
  public List<TrainingClass> classes(Scope scope, Optional<ClassId> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("class_id > ?", after.map(ClassId::value))
            .andIf("region = ?", scope.onlyRegion().map(Region::code))
            .andIf("institution = ?", scope.institution().map(InstitutionId::value));
    return sql.list(
        "SELECT class_id, institution, region, fund_channel, fund_year, occupation, skill_level,"
            + " heads, starts_on, ends_on, class_state, approved_on, refused_because,"
            + " encumbered_fen, remaining_fen FROM training_class"
            + filter.where()
            + " ORDER BY class_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JdbcRegisterPages::trainingClass,
        filter.values());
  }

  @Override
  public List<StandingNotice> notices(Scope scope, Optional<String> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("notice_id > ?", after)
            .andIf("region = ?", scope.onlyRegion().map(Region::code))
            .andIf(
                "notice_id IN (SELECT notice_id FROM claim_line WHERE institution = ?)",
                scope.institution().map(InstitutionId::value));
    return sql.list(
        "SELECT notice_id, region, published_on, ends_on, payable_from, line_count, amount_fen,"
            + " published_by, notice_state FROM public_notice"
            + filter.where()
            + " ORDER BY notice_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JdbcRegisterPages::notice,
        filter.values());
  }

  private static TrainingClass trainingClass(ResultSet row) throws SQLException {
    return new TrainingClass(
        new ClassId(row.getString(1)),
        row.getString(2),
        new Region(row.getString(3)),
        Optional.ofNullable(row.getString(4)).map(FundChannel::valueOf),
        row.getInt(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8),
        row.getDate(9).toLocalDate(),
        row.getDate(10).toLocalDate(),
        ClassState.valueOf(row.getString(11)),
        Optional.ofNullable(row.getDate(12)).map(Date::toLocalDate),
        Optional.ofNullable(row.getString(13)).map(Reason::new),
        Money.ofFen(row.getLong(14)),
        Money.ofFen(row.getLong(15)));
  }

  private static StandingNotice notice(ResultSet row) throws SQLException {
    return new StandingNotice(
        new Notice(
            row.getString(1),
            new Region(row.getString(2)),
            row.getDate(3).toLocalDate(),
            row.getDate(4).toLocalDate(),
            row.getDate(5).toLocalDate(),
            row.getInt(6),
            Money.ofFen(row.getLong(7)),
            new UserId(row.getString(8))),
        NoticeState.valueOf(row.getString(9)));
  }
}
