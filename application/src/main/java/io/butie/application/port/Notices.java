package io.butie.application.port;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;

/** The public notices (公示, R32). */
public interface Notices {

  /** A free id for a notice of the region and day. */
  String nextId(Region region, LocalDate publishedOn);

  void add(Notice notice);

  /** A notice as it was published. */
  record Notice(
      String id,
      Region region,
      LocalDate publishedOn,
      LocalDate endsOn,
      LocalDate payableFrom,
      int lines,
      Money amount,
      UserId publishedBy) {}
}
