package io.butie.adapters.persistence;

import io.butie.application.port.Notices;
import io.butie.domain.claim.NoticeEvent;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.claim.NoticeTransitions;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The register of public notices. */
public final class JpaNotices implements Notices {

  private final JpaTransactions session;

  public JpaNotices(JpaTransactions session) {
    this.session = session;
  }

  @Override
  public String nextId(Region region, LocalDate publishedOn) {
    long taken =
        session
            .entities()
            .createQuery(
                "SELECT COUNT(n) FROM NoticeRow n WHERE n.region = :region AND n.publishedOn = :day",
                Long.class)
            .setParameter("region", region.code())
            .setParameter("day", publishedOn)
            .getSingleResult();
    return "N"
        + region
        + "-"
        + publishedOn.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "-"
        + (taken + 1);
  }

  @Override
  public void add(Notice notice) {
    session.entities().persist(NoticeRow.of(notice));
  }

  @Override
  public List<String> over(Region region, LocalDate day) {
    return session
        .entities()
        .createQuery(
            "SELECT n.id FROM NoticeRow n WHERE n.region = :region AND n.state = :published"
                + " AND n.payableFrom <= :day ORDER BY n.id",
            String.class)
        .setParameter("region", region.code())
        .setParameter("published", NoticeState.PUBLISHED)
        .setParameter("day", day)
        .getResultList();
  }

  @Override
  public void move(String notice, NoticeState from, NoticeEvent event) {
    int moved =
        session
            .entities()
            .createQuery(
                "UPDATE NoticeRow n SET n.state = :to WHERE n.id = :id AND n.state = :from")
            .setParameter("to", NoticeTransitions.NOTICE.next(from, event).orThrow())
            .setParameter("id", notice)
            .setParameter("from", from)
            .executeUpdate();
    if (moved != 1) {
      throw new StaleRowException("notice " + notice + " is no longer " + from);
    }
  }
}
