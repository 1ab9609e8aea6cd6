package io.butie.adapters.persistence;

import io.butie.application.port.Notices;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

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
}
