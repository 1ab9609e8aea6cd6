package io.butie.adapters.bundle;

import io.butie.adapters.files.NoticeData;
import io.butie.application.ledger.Transfers;
import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.CertificateFacts;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.LineFactsText;
import io.butie.domain.claim.ListStatus;
import io.butie.domain.claim.QuotaFacts;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.RunContent;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.ClassClosingRecord;
import io.butie.domain.ledger.ClassOpeningRecord;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.HoldResolutionRecord.Resolution;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.LongText;
import io.butie.domain.ledger.NoticeRecord;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord.Answer;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the records of a small province, verb by verb, as the use cases post them. */
final class Story {

  static final Rulebook RULEBOOK = NoticeData.rulebook("2023-65").orElseThrow();
  static final LocalDate DAY = LocalDate.of(2023, 5, 8);
  static final FundChannel CHANNEL = FundChannel.EMPLOYMENT_SUBSIDY;
  static final long STANDARD = 200_001;

  private final Rulebook rulebook = RULEBOOK;
  private final Region region;
  private final Map<String, DecisionRecord> decisions = new LinkedHashMap<>();

  Story(Region region) {
    this.region = region;
  }

  Region region() {
    return region;
  }

  /** What the verifier carries: read once, not at every try. */
  static Optional<Rulebook> carried(String id) {
    return Optional.of(RULEBOOK).filter(rulebook -> rulebook.id().equals(id));
  }

  ReferenceDataRecord rulebookLoaded() {
    return new ReferenceDataRecord(
        Region.PROVINCE, "rulebook/2023-65", "RULEBOOK", "2023-65", rulebook.digest(), "admin");
  }

  List<LedgerRecord> appropriate(String number, long fen) {
    AppropriationRecord order =
        new AppropriationRecord(
            region,
            "appropriation/" + number,
            number,
            CHANNEL,
            2023,
            Money.ofFen(fen),
            DAY,
            "maker",
            "checker");
    return List.of(order, transfer(Arrow.APPROPRIATE, "appropriate/" + number, number, fen, order));
  }

  List<LedgerRecord> open(String id, int heads) {
    long fen = STANDARD * heads;
    ClassOpeningRecord opening =
        new ClassOpeningRecord(
            region,
            "open/" + id,
            id,
            "91133100MA0D8N1J7G",
            CHANNEL,
            2023,
            "4-01-02-03",
            5,
            heads,
            Money.ofFen(STANDARD),
            Money.ofFen(fen),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2023, 3, 20),
            "reviewer",
            LocalDate.of(2023, 2, 20));
    return List.of(opening, transfer(Arrow.ENCUMBER, "encumber/" + id, id, fen, opening));
  }

  List<LedgerRecord> close(String id, long left) {
    ClassClosingRecord closing =
        new ClassClosingRecord(region, "close/" + id, id, Money.ofFen(left), "reviewer", DAY);
    return List.of(closing, transfer(Arrow.RELEASE, "release/" + id, id, left, closing));
  }

  /** A training line of 80 %, refused without a certificate, held where the quota is full. */
  LineFacts training(String classId, boolean certified, boolean quotaIsFull) {
    return facts(ClaimKind.TRAINING, classId, certified, quotaIsFull);
  }

  LineFacts appraisal(String classId) {
    return facts(ClaimKind.APPRAISAL, classId, true, false);
  }

  private static LineFacts facts(
      ClaimKind kind, String classId, boolean certified, boolean quotaIsFull) {
    return new LineFacts(
        kind,
        CHANNEL,
        new ClassFacts(
            Optional.of(classId),
            Optional.of(new Region("130100")),
            Optional.of(CHANNEL),
            Optional.of(LocalDate.of(2023, 2, 20)),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2023, 3, 20)),
        true,
        ListStatus.LISTED,
        new CertificateFacts(
            certified ? Optional.of(CertificateType.SKILL_LEVEL) : Optional.empty(),
            certified,
            certified ? Optional.of(LocalDate.of(2023, 3, 25)) : Optional.empty()),
        "电工;4-01-02-03",
        5,
        Optional.of(new Standard(Money.ofFen(STANDARD), false)),
        Optional.of(LocalDate.of(2023, 3, 22)),
        Optional.of(true),
        Optional.of(LocalDate.of(2023, 3, 2)),
        Optional.empty(),
        false,
        false,
        LocalDate.of(2023, 4, 3),
        quotaIsFull ? new QuotaFacts(OptionalLong.of(1), 1) : QuotaFacts.NO_LIMIT,
        List.of());
  }

  DecisionRecord decide(String line, String pseudonym, LineFacts facts, EarlierAward... earlier) {
    LineFacts complete = facts.on(List.of(earlier), facts.quota());
    return decision(line, pseudonym, complete, Assessment.assess(complete, rulebook));
  }

  DecisionRecord decision(String line, String pseudonym, LineFacts facts, Decision decision) {
    DecisionRecord record =
        new DecisionRecord(
            region,
            "decide/" + line,
            line,
            facts.kind(),
            facts.trainingClass().id(),
            pseudonym,
            Digest.sha256(pseudonym),
            rulebook.id(),
            DecisionRecord.Verdict.valueOf(decision.verdict().name()),
            decision.code().map(Enum::name),
            decision.rate().percent(),
            decision.amount(),
            String.join(";", decision.findings().stream().map(f -> f.code().name()).toList()),
            String.join(";", decision.findings().stream().map(f -> f.clause().rule()).toList()),
            LongText.of(LineFactsText.toText(facts)),
            "reviewer",
            DAY);
    decisions.put(line, record);
    return record;
  }

  HoldResolutionRecord resolve(String line, Resolution resolution) {
    return new HoldResolutionRecord(
        region,
        "resolve/" + line,
        line,
        resolution,
        "quota raised by order \"17\"",
        "supervisor",
        decided(line).digest());
  }

  List<LedgerRecord> publish(String notice, String... lines) {
    List<LedgerRecord> records = new ArrayList<>();
    records.add(
        new NoticeRecord(
            region,
            "notice/" + notice,
            notice,
            lines.length,
            total(List.of(lines)),
            Digest.sha256(notice),
            DAY,
            LocalDate.of(2023, 5, 11),
            LocalDate.of(2023, 5, 12),
            "reviewer"));
    for (String line : lines) {
      if (decided(line).claimKind() == ClaimKind.APPRAISAL) {
        records.add(ofDecision(Arrow.ENCUMBER, "encumber/" + line, line));
      }
    }
    return records;
  }

  TransferRecord accrue(String line) {
    return ofDecision(Arrow.ACCRUE, "accrue/" + line, line);
  }

  private DecisionRecord decided(String line) {
    return Objects.requireNonNull(decisions.get(line), line);
  }

  private TransferRecord ofDecision(Arrow arrow, String id, String line) {
    DecisionRecord decision = decided(line);
    return transfer(arrow, id, line, decision.amount().fen(), decision);
  }

  /** A run with one instruction for each group of lines. */
  List<LedgerRecord> pay(String run, Optional<String> replaces, List<List<String>> groups) {
    RunContent content = new RunContent();
    List<LedgerRecord> issued = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      InstructionRecord record = instruction(run, i + 1, replaces, groups.get(i));
      issued.add(record);
      content.instruction(asInstruction(record));
      for (String line : groups.get(i)) {
        Money amount = decided(line).amount();
        content.line(new LineId(line), amount);
        issued.add(
            transfer(
                Arrow.INSTRUCT,
                "instruct/" + record.id() + "/" + line,
                line,
                amount.fen(),
                record));
      }
    }
    issued.add(
        0,
        new RunApprovalRecord(
            region,
            "approve/" + run,
            run,
            content.hash(),
            content.totals().lines(),
            content.totals().instructions(),
            content.totals().amount(),
            "maker",
            "checker",
            DAY));
    return issued;
  }

  private InstructionRecord instruction(
      String run, int number, Optional<String> replaces, List<String> lines) {
    StringBuilder shown = new StringBuilder();
    lines.forEach(line -> shown.append(line + " " + decided(line).amount().fen() + "\n"));
    return new InstructionRecord(
        region,
        run + "-" + number,
        run,
        CHANNEL,
        2023,
        "91133100MA0D8N1J7G",
        Digest.sha256("account"),
        total(lines),
        lines.size(),
        Digest.sha256(shown.toString()),
        "",
        replaces);
  }

  private static Instruction asInstruction(InstructionRecord record) {
    return new Instruction(
        new InstructionId(record.id()),
        new RunId(record.run()),
        record.channel(),
        record.fundYear(),
        new PayeeId(record.payee()),
        record.payeeCommitment(),
        record.amount(),
        record.lines(),
        record.linesDigest(),
        InstructionState.RESERVED,
        record.replaces().map(InstructionId::new));
  }

  List<LedgerRecord> answer(String instruction, Answer answer, String... lines) {
    Money amount = total(List.of(lines));
    TreasuryAnswerRecord word =
        new TreasuryAnswerRecord(
            region,
            "answer/" + instruction,
            instruction,
            answer,
            amount,
            answer == Answer.RETURNED ? "账号户名不符" : "",
            DAY);
    boolean settled = answer == Answer.SETTLED;
    return List.of(
        word,
        transfer(
            settled ? Arrow.SETTLE : Arrow.RETURN,
            (settled ? "settle/" : "return/") + instruction,
            instruction,
            amount.fen(),
            word));
  }

  TransferRecord reverse(TransferRecord original, LedgerRecord cause) {
    return Transfers.reversal(original, "reverse/" + original.id(), cause, DAY);
  }

  private Money total(List<String> lines) {
    return lines.stream().map(line -> decided(line).amount()).reduce(Money.ZERO, Money::plus);
  }

  TransferRecord transfer(Arrow arrow, String id, String subject, long fen, LedgerRecord cause) {
    return Transfers.of(
        Movement.along(arrow, region, 2023, CHANNEL, Money.ofFen(fen)),
        id,
        subject,
        cause.digest(),
        DAY);
  }
}
