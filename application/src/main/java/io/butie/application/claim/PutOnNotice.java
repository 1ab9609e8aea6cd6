package io.butie.application.claim;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.OwedLine;
import io.butie.application.port.Ledger;
import io.butie.application.port.Notices;
import io.butie.application.port.Notices.Notice;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.calendar.WorkingDayCalendar;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.NoticeRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.PublicNoticePeriod;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The region's reviewer confirms approved lines (R31) and publishes them for three working days
 * (R32). Appraisal lines, which no class has paid for in advance, are encumbered now; those that
 * the fund does not cover stay approved until it does.
 */
public final class PutOnNotice {

  private static final int LINES_PER_NOTICE = 2_000;

  private final Transactions transactions;
  private final Claims claims;
  private final Notices notices;
  private final Ledger ledger;
  private final Clock clock;
  private final WorkingDayCalendar calendar;
  private final Rulebook rulebook;

  public PutOnNotice(
      Transactions transactions,
      Claims claims,
      Notices notices,
      Ledger ledger,
      Clock clock,
      WorkingDayCalendar calendar,
      Rulebook rulebook) {
    this.transactions = transactions;
    this.claims = claims;
    this.notices = notices;
    this.ledger = ledger;
    this.clock = clock;
    this.calendar = calendar;
    if (!rulebook.notice().forAppraisal()) {
      throw new IllegalArgumentException(
          "rulebook " + rulebook.id() + " publishes no appraisals; this software always does");
    }
    this.rulebook = rulebook;
  }

  /** Publishes the next notice of the region; empty where no approved line is covered. */
  public Outcome<Optional<Notice>> publish(SignedInUser reviewer, Region region) {
    return reviewer
        .allowedAs(Role.HR_REVIEWER, region)
        .then(user -> PublicNoticePeriod.of(LocalDate.now(clock), rulebook.notice(), calendar))
        .then(period -> transactions.attempt(() -> publish(reviewer, region, period)));
  }

  private Outcome<Optional<Notice>> publish(
      SignedInUser reviewer, Region region, PublicNoticePeriod period) {
    List<OwedLine> lines = nextCovered(region);
    if (lines.isEmpty()) {
      return Outcome.done(Optional.empty());
    }
    Notice notice = noticeOf(reviewer, region, period, lines);
    List<LedgerRecord> records = new ArrayList<>();
    records.add(recordOf(notice, lines));
    lines.stream()
        .filter(line -> line.kind() == ClaimKind.APPRAISAL)
        .map(line -> encumbrance(region, line))
        .forEach(records::add);
    notices.add(notice);
    claims.onNotice(lines.stream().map(OwedLine::id).toList(), notice.id());
    return ledger.post(records).map(posted -> Optional.of(notice));
  }

  /**
   * The first lines that are covered: what waits for money does not hold up what comes after it.
   */
  private List<OwedLine> nextCovered(Region region) {
    Optional<LineId> after = Optional.empty();
    while (true) {
      List<OwedLine> approved = claims.approved(region, after, LINES_PER_NOTICE);
      List<OwedLine> covered = covered(region, approved);
      if (!covered.isEmpty() || approved.isEmpty()) {
        return covered;
      }
      after = Optional.of(approved.get(approved.size() - 1).id());
    }
  }

  /** Training lines, and the appraisal lines that the fund still covers, in order. */
  private List<OwedLine> covered(Region region, List<OwedLine> lines) {
    Map<FundAccount, Long> left = new HashMap<>();
    List<OwedLine> covered = new ArrayList<>();
    for (OwedLine line : lines) {
      if (line.kind() == ClaimKind.APPRAISAL) {
        FundAccount account =
            new FundAccount(region, line.fundYear(), line.channel(), AccountKind.UNENCUMBERED);
        long available = left.computeIfAbsent(account, ledger::balance);
        if (available < line.amount().fen()) {
          continue;
        }
        left.put(account, available - line.amount().fen());
      }
      covered.add(line);
    }
    return covered;
  }

  private Notice noticeOf(
      SignedInUser reviewer, Region region, PublicNoticePeriod period, List<OwedLine> lines) {
    return new Notice(
        notices.nextId(region, period.published()),
        region,
        period.published(),
        period.ends(),
        period.payableFrom(),
        lines.size(),
        lines.stream().map(OwedLine::amount).reduce(Money.ZERO, Money::plus),
        reviewer.id());
  }

  private static NoticeRecord recordOf(Notice notice, List<OwedLine> lines) {
    StringBuilder shown = new StringBuilder();
    for (OwedLine line : lines) {
      shown.append(line.id()).append(' ').append(line.amount().fen()).append('\n');
    }
    return new NoticeRecord(
        notice.region(),
        "notice/" + notice.id(),
        notice.id(),
        notice.lines(),
        notice.amount(),
        Digest.sha256(shown.toString()),
        notice.publishedOn(),
        notice.endsOn(),
        notice.payableFrom(),
        notice.publishedBy().value());
  }

  private LedgerRecord encumbrance(Region region, OwedLine line) {
    LineId id = line.id();
    return Transfers.of(
        Movement.along(Arrow.ENCUMBER, region, line.fundYear(), line.channel(), line.amount()),
        "encumber/" + id,
        id.value(),
        line.decision(),
        LocalDate.now(clock));
  }
}
