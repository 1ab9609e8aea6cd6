package io.butie.adapters.persistence;

import io.butie.application.port.Claims;
import io.butie.application.port.Claims.DecidedLine;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.People.Person;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.training.ClassState;
import io.butie.domain.training.TrainingClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of every shape: with each field that may be empty empty, and full. */
final class Samples {

  static final Region SHIJIAZHUANG = new Region("130100");
  static final Region BAODING = new Region("130600");
  static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  static final Digest DIGEST = Digest.sha256("decision");
  static final PayeeId PAYEE = new PayeeId("PAYEE");

  /** Exceeds what a 32-bit column could hold. */
  static final Money MUCH = Money.ofFen(9_007_199_254_740_993L);

  private Samples() {}

  static TrainingClass fullClass(String id) {
    return new TrainingClass(
        new ClassId(id),
        "石家庄市焊接技术学校",
        SHIJIAZHUANG,
        Optional.of(FundChannel.UNEMPLOYMENT_INSURANCE),
        2024,
        "6-18-02-04 焊工",
        4,
        Integer.MAX_VALUE,
        LocalDate.of(1999, 12, 31),
        LocalDate.of(9999, 12, 31),
        ClassState.APPROVED,
        Optional.of(DAY),
        Optional.empty(),
        MUCH,
        Money.ofFen(MUCH.fen() - 1));
  }

  static TrainingClass bareClass(String id) {
    return new TrainingClass(
        new ClassId(id),
        "S",
        SHIJIAZHUANG,
        Optional.empty(),
        2024,
        "焊工",
        0,
        0,
        DAY,
        DAY,
        ClassState.APPLIED,
        Optional.empty(),
        Optional.of(new Reason("没有资金")),
        Money.ZERO,
        Money.ZERO);
  }

  static RegisteredLine fullLine(String id, Person person) {
    return registered(
        id,
        person,
        new ClaimLine(
            ClaimKind.TRAINING,
            SHIJIAZHUANG,
            FundChannel.SKILL_UPGRADE,
            "石家庄市焊接技术学校",
            classFacts(Optional.of("K-1")),
            Optional.of("11010519491231002X"),
            Optional.of("阿依古丽·买买提\n第二行"),
            Set.of("RURAL_TRANSFER_WORKER", "VETERAN"),
            "6-18-02-04",
            5,
            Optional.of(CertificateType.SPECIAL_OPERATION),
            Optional.of("证字〔2024〕第1号"),
            Optional.of(DAY),
            Optional.of(DAY.minusDays(1)),
            Optional.of(false),
            Optional.of(DAY.minusDays(2)),
            Optional.of(DAY.plusDays(3)),
            DAY.plusDays(4),
            Optional.of("李主任")));
  }

  static RegisteredLine bareLine(String id, Person person) {
    return bareLine(id, person, SHIJIAZHUANG, DAY, FundChannel.EMPLOYMENT_SUBSIDY, PAYEE);
  }

  static RegisteredLine bareLine(
      String id,
      Person person,
      Region region,
      LocalDate claimedOn,
      FundChannel channel,
      PayeeId payee) {
    ClaimLine line =
        new ClaimLine(
            ClaimKind.APPRAISAL,
            region,
            channel,
            "J",
            classFacts(Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            "焊工",
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            claimedOn,
            Optional.empty());
    return new RegisteredLine(new LineId(id), line, person, payee, 2024);
  }

  static DecidedLine decided(String id, ClaimState state, Verdict verdict, long fen) {
    return new DecidedLine(
        new LineId(id),
        ClaimKind.APPRAISAL,
        state,
        verdict,
        verdict == Verdict.PAY ? Optional.empty() : Optional.of("OVER_QUOTA"),
        Money.ofFen(fen),
        DIGEST);
  }

  /** Takes submitted lines to where they are owed, along the arrows of their table. */
  static void makePayable(Claims claims, List<String> ids, long fen) {
    List<LineId> lines = ids.stream().map(LineId::new).toList();
    claims.decided(
        ids.stream().map(id -> decided(id, ClaimState.APPROVED, Verdict.PAY, fen)).toList());
    claims.onNotice(lines, "N");
    claims.move(lines, ClaimState.ON_NOTICE, ClaimEvent.ACCRUE);
  }

  private static RegisteredLine registered(String id, Person person, ClaimLine line) {
    return new RegisteredLine(new LineId(id), line, person, PAYEE, 2024);
  }

  private static ClassFacts classFacts(Optional<String> id) {
    return new ClassFacts(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DAY.minusDays(30),
        DAY.minusDays(10));
  }
}
