package io.butie.application.port;

import io.butie.domain.claim.NoticeEvent;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.List;

/** The public notices (公示, R32). */
public interface Notices {

  /** A free id for a notice of the region and day. */
  String nextId(Region region, LocalDate publishedOn);

  /** Adds the notice, in the state in which every notice starts. */
  void add(Notice notice);

  /**
   * Notices of the region that have not ended though their lines are payable on the day, in order.
   */
  List<String> over(Region region, LocalDate day);

  /** Moves the notice; one that is no longer in the state makes this throw. */
  void move(String notice, NoticeState from, NoticeEvent event);

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
