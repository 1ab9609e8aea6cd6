package io.butie.adapters.rest.register;

import io.butie.application.port.Notices.Notice;
import io.butie.application.port.RegisterPages.StandingNotice;
import java.time.LocalDate;

/**
 * A public notice as it is shown.
 *
 * @param endsOn its last day
 * @param payableFrom the first day on which its lines are owed
 * @param amountFen the sum of its lines, as published
 */
public record NoticeView(
    String id,
    String region,
    String state,
    LocalDate publishedOn,
    LocalDate endsOn,
    LocalDate payableFrom,
    int lines,
    long amountFen,
    String publishedBy) {

  static NoticeView of(StandingNotice standing) {
    Notice notice = standing.notice();
    return new NoticeView(
        notice.id(),
        notice.region().code(),
        standing.state().name(),
        notice.publishedOn(),
        notice.endsOn(),
        notice.payableFrom(),
        notice.lines(),
        notice.amount().fen(),
        notice.publishedBy().value());
  }
}
