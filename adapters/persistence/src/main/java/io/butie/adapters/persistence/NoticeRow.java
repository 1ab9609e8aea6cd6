package io.butie.adapters.persistence;

import io.butie.application.port.Notices.Notice;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.claim.NoticeTransitions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "public_notice")
class NoticeRow {

  @Id
  @Column(name = "notice_id")
  String id;

  @Column String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "notice_state")
  NoticeState state;

  @Column(name = "published_on")
  LocalDate publishedOn;

  @Column(name = "ends_on")
  LocalDate endsOn;

  @Column(name = "payable_from")
  LocalDate payableFrom;

  @Column(name = "line_count")
  int lines;

  @Column(name = "amount_fen")
  long amountFen;

  @Column(name = "published_by")
  String publishedBy;

  static NoticeRow of(Notice notice) {
    NoticeRow row = new NoticeRow();
    row.id = notice.id();
    row.region = notice.region().code();
    row.state = NoticeTransitions.NOTICE.start();
    row.publishedOn = notice.publishedOn();
    row.endsOn = notice.endsOn();
    row.payableFrom = notice.payableFrom();
    row.lines = notice.lines();
    row.amountFen = notice.amount().fen();
    row.publishedBy = notice.publishedBy().value();
    return row;
  }
}
