package io.butie.application.claim;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.OwedLine;
import io.butie.application.port.Classes;
import io.butie.application.port.Ledger;
import io.butie.application.port.Notices;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.NoticeEvent;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Outcome.Done;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import io.butie.domain.training.TrainingClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lines whose public notice has ended become owed (R33): each line's money goes from ENCUMBERED to
 * PAYABLE, out of what its own class has left. A line that its class does not cover is set aside as
 * unfunded.
 */
public final class AccrueClaims {

  private static final int LINES_PER_STEP = 2_000;

  private final Transactions transactions;
  private final Claims claims;
  private final Notices notices;
  private final Classes classes;
  private final Ledger ledger;
  private final Clock clock;

  public AccrueClaims(
      Transactions transactions,
      Claims claims,
      Notices notices,
      Classes classes,
      Ledger ledger,
      Clock clock) {
    this.transactions = transactions;
    this.claims = claims;
    this.notices = notices;
    this.classes = classes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Accrues the next lines of the region; 0 where none is due. */
  public Outcome<Integer> step(SignedInUser reviewer, Region region) {
    return reviewer
        .allowedAs(Role.HR_REVIEWER, region)
        .then(
            user ->
                transactions.attempt(
                    () -> {
                      endNotices(region);
                      return accrue(region, claims.pastNotice(region, LINES_PER_STEP));
                    }));
  }

  private void endNotices(Region region) {
    for (String notice : notices.over(region, LocalDate.now(clock))) {
      notices.move(notice, NoticeState.PUBLISHED, NoticeEvent.END);
    }
  }

  private Outcome<Integer> accrue(Region region, List<OwedLine> due) {
    if (due.isEmpty()) {
      return Outcome.done(0);
    }
    Map<ClassId, TrainingClass> opened =
        new HashMap<>(
            classes.findAll(due.stream().flatMap(line -> line.trainingClass().stream()).toList()));
    Map<ClaimEvent, List<LineId>> moves = new EnumMap<>(ClaimEvent.class);
    List<LedgerRecord> records = new ArrayList<>();
    for (OwedLine line : due) {
      boolean funded = line.kind() == ClaimKind.APPRAISAL || spend(region, line, opened);
      moves
          .computeIfAbsent(
              funded ? ClaimEvent.ACCRUE : ClaimEvent.RUN_SHORT, event -> new ArrayList<>())
          .add(line.id());
      if (funded) {
        records.add(accrual(region, line));
      }
    }
    moves.forEach((event, lines) -> claims.move(lines, ClaimState.ON_NOTICE, event));
    opened.values().forEach(classes::save);
    return records.isEmpty()
        ? Outcome.done(due.size())
        : ledger.post(records).map(posted -> due.size());
  }

  /** Takes the line's money out of its class; false where the class does not cover it. */
  private static boolean spend(Region region, OwedLine line, Map<ClassId, TrainingClass> opened) {
    ClassId id = line.trainingClass().orElseThrow();
    if (Objects.requireNonNull(opened.get(id))
            .spend(region, line.channel(), line.fundYear(), line.amount())
        instanceof Done<TrainingClass> spent) {
      opened.put(id, spent.value());
      return true;
    }
    return false;
  }

  private LedgerRecord accrual(Region region, OwedLine line) {
    return Transfers.of(
        Movement.along(Arrow.ACCRUE, region, line.fundYear(), line.channel(), line.amount()),
        "accrue/" + line.id(),
        line.id().value(),
        line.decision(),
        LocalDate.now(clock));
  }
}
