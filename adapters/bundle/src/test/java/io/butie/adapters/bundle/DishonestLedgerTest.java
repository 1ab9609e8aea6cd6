package io.butie.adapters.bundle;

import io.butie.application.ledger.Transfers;
import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.fund.Arrow;
import io.butie.domain.ledger.ForkRecord;
import io.butie.domain.ledger.HoldResolutionRecord.Resolution;
import io.butie.domain.ledger.ImportRecord;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord.Answer;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money that moves without what lets it move, and what else no honest server posts. */
class DishonestLedgerTest extends DishonestLedger {

  private TransferRecord transfer(Arrow arrow, String id, String subject, long fen, Digest cause) {
    TransferRecord like = story.transfer(arrow, id, subject, fen, story.rulebookLoaded());
    return new TransferRecord(
        like.region(),
        id,
        like.arrow(),
        like.debit(),
        like.credit(),
        like.amount(),
        subject,
        Optional.empty(),
        cause,
        like.effectiveOn());
  }

  private void paidOnce() {
    log.post(List.of(story.accrue("L1")));
    log.post(story.pay("R1", Optional.empty(), List.of(List.of("L1"))));
  }

  @Test
  void a_transfer_that_no_record_lets_happen() throws IOException {
    cheats(
        "no earlier record",
        transfer(Arrow.ENCUMBER, "encumber/X", "X", 1, Digest.sha256("nothing")));
  }

  @Test
  void more_accrued_than_was_decided() throws IOException {
    Digest decision = story.decide("L9", "P9", story.training("C1", true, false)).digest();
    log.post(List.of(story.decide("L9", "P9", story.training("C1", true, false))));
    cheats("another amount", transfer(Arrow.ACCRUE, "accrue/L9", "L9", 160_002, decision));
  }

  @Test
  void more_accrued_than_the_class_encumbered() throws IOException {
    log.post(story.open("C2", 2));
    log.post(List.of(story.accrue("L1")));
    cheats("class C1 has 40000 fen left", story.accrue("L2"));
  }

  @Test
  void a_line_accrued_twice() throws IOException {
    TransferRecord once = story.accrue("L1");
    log.post(List.of(once));
    cheats(
        "line L1 is PAYABLE",
        transfer(Arrow.ACCRUE, "accrue/L1/2", "L1", once.amount().fen(), once.cause()));
  }

  @Test
  void the_same_id_twice() throws IOException {
    TransferRecord once = story.accrue("L1");
    log.post(List.of(once));
    cheats("is there twice", once);
  }

  @Test
  void a_held_line_accrued_without_a_word() throws IOException {
    cheats("line H1 is HELD", story.accrue("H1"));
  }

  @Test
  void a_denied_line_accrued() throws IOException {
    log.post(List.of(story.resolve("H1", Resolution.DENIED)));
    cheats("line H1 is DENIED", story.accrue("H1"));
  }

  @Test
  void an_account_below_zero() throws IOException {
    List<LedgerRecord> tooMuch = story.open("C9", 6);
    cheats("UNENCUMBERED falls to", tooMuch.get(0), tooMuch.get(1));
  }

  @Test
  void a_decision_that_the_rulebook_does_not_come_to() throws IOException {
    LineFacts facts = story.training("C1", true, false);
    Decision honest = Assessment.assess(facts, Story.RULEBOOK);
    cheats(
        "decided again it is",
        story.decision(
            "L9",
            "P9",
            facts,
            new Decision(
                honest.verdict(),
                honest.code(),
                honest.rate(),
                honest.amount().plus(Money.ofFen(1)),
                honest.findings())));
  }

  @Test
  void a_second_award_that_the_facts_keep_silent_about() throws IOException {
    cheats("a second award", story.decide("L9", "P1", story.training("C2", true, false)));
  }

  @Test
  void an_import_by_one_person_alone() throws IOException {
    cheats(
        "an import by one person alone",
        new ImportRecord(
            Region.PROVINCE,
            "import/AWARDS/1",
            "AWARDS",
            Digest.sha256("file"),
            1,
            Money.ZERO,
            "supervisor",
            "supervisor",
            Story.DAY));
  }

  @Test
  void a_run_approved_by_its_own_maker() throws IOException {
    log.post(List.of(story.accrue("L1")));
    RunApprovalRecord honest =
        (RunApprovalRecord) story.pay("R1", Optional.empty(), List.of(List.of("L1"))).get(0);
    cheats("its own maker", approval(honest, honest.contentHash(), "maker"));
  }

  private static RunApprovalRecord approval(
      RunApprovalRecord like, Digest content, String approvedBy) {
    return new RunApprovalRecord(
        like.region(),
        like.id(),
        like.run(),
        content,
        like.lines(),
        like.instructions(),
        like.amount(),
        like.madeBy(),
        approvedBy,
        like.approvedOn());
  }

  @Test
  void an_instruction_without_an_approved_run() throws IOException {
    log.post(List.of(story.accrue("L1")));
    cheats(
        "no earlier approved run",
        story.pay("R1", Optional.empty(), List.of(List.of("L1"))).get(1));
  }

  @Test
  void other_content_than_was_approved() throws IOException {
    log.post(List.of(story.accrue("L1")));
    List<LedgerRecord> run =
        new ArrayList<>(story.pay("R1", Optional.empty(), List.of(List.of("L1"))));
    run.set(0, approval((RunApprovalRecord) run.get(0), Digest.sha256("other"), "checker"));
    cheats("another content", run.toArray(LedgerRecord[]::new));
  }

  @Test
  void a_line_sent_while_it_is_under_way() throws IOException {
    paidOnce();
    List<LedgerRecord> again = story.pay("R2", Optional.empty(), List.of(List.of("L1")));
    cheats("line L1 is IN_TRANSIT", again.toArray(LedgerRecord[]::new));
  }

  @Test
  void a_payment_settled_twice() throws IOException {
    paidOnce();
    log.post(story.answer("R1-1", Answer.SETTLED, "L1"));
    LedgerRecord word = story.answer("R1-1", Answer.RETURNED, "L1").get(0);
    log.add(entry(log.entries().size(), log.entries().size() - 1, word));
    isFound("is there twice");
  }

  @Test
  void a_payment_settled_where_the_treasury_said_returned() throws IOException {
    paidOnce();
    LedgerRecord returned = story.answer("R1-1", Answer.RETURNED, "L1").get(0);
    log.post(List.of(returned));
    cheats(
        "the treasury said RETURNED",
        transfer(Arrow.SETTLE, "settle/R1-1", "R1-1", SmallProvince.LINE, returned.digest()));
  }

  @Test
  void an_answer_for_another_amount() throws IOException {
    paidOnce();
    cheats("another amount", story.answer("R1-1", Answer.SETTLED, "L1", "L2").get(0));
  }

  @Test
  void a_payment_that_did_not_come_back_paid_again() throws IOException {
    paidOnce();
    log.post(story.answer("R1-1", Answer.SETTLED, "L1"));
    List<LedgerRecord> again = story.pay("R2", Optional.of("R1-1"), List.of(List.of("L1")));
    cheats("did not come back", again.get(0), again.get(1));
  }

  @Test
  void a_transfer_reversed_in_part() throws IOException {
    TransferRecord original = story.accrue("L1");
    log.post(List.of(original));
    TransferRecord whole =
        Transfers.reversal(original, "reverse/1", story.rulebookLoaded(), Story.DAY);
    cheats(
        "does not take back, in full",
        new TransferRecord(
            whole.region(),
            whole.id(),
            whole.arrow(),
            whole.debit(),
            whole.credit(),
            Money.ofFen(1),
            whole.subject(),
            whole.reverses(),
            whole.cause(),
            whole.effectiveOn()));
  }

  @Test
  void a_class_that_releases_what_it_does_not_have() throws IOException {
    log.post(List.of(story.accrue("L1")));
    cheats("has 40000 fen left", story.close("C1", 40_001).get(0));
  }

  @Test
  void a_gap_in_a_regions_records() throws IOException {
    log.add(entry(log.entries().size(), log.entries().size(), story.accrue("L1")));
    isFound("goes on with");
  }

  @Test
  void a_record_booked_before_the_one_that_it_follows() throws IOException {
    LedgerEntry last = log.entries().get(log.entries().size() - 1).entry();
    log.add(
        new LedgerEntry(
            last.sequence() + 1,
            last.regionSequence() + 1,
            last.bookedAt().minusMillis(1),
            story.accrue("L1")));
    isFound("booked before");
  }

  @Test
  void a_transfer_that_counts_for_a_sealed_month() throws IOException {
    log.post(List.of(log.seal(story.region(), YearMonth.of(2023, 5), 0)));
    cheats("its region is closed through 2023-05-31", story.accrue("L1"));
  }

  @Test
  void a_seal_over_other_balances() throws IOException {
    PeriodSealRecord honest = log.seal(story.region(), YearMonth.of(2023, 5), 0);
    cheats("other balances", sealOf(honest, honest.records(), Digest.sha256("other")));
  }

  @Test
  void a_seal_over_fewer_records() throws IOException {
    PeriodSealRecord honest = log.seal(story.region(), YearMonth.of(2023, 5), 0);
    cheats("seals other records", sealOf(honest, honest.records() - 1, honest.balancesDigest()));
  }

  @Test
  void a_month_left_out_between_two_seals() throws IOException {
    PeriodSealRecord may = log.seal(story.region(), YearMonth.of(2023, 5), 0);
    log.post(List.of(may));
    cheats(
        "seals 2023-07 after 2023-05",
        log.seal(story.region(), YearMonth.of(2023, 7), may.nextSequence()));
  }

  @Test
  void a_fork_by_one_person() throws IOException {
    cheats("a fork by one person", fork(log.root(), log.entries().size() + 1, "maker"));
  }

  @Test
  void a_fork_that_keeps_other_records() throws IOException {
    cheats("keeps other records", fork(Digest.sha256("x"), log.entries().size() + 1, "checker"));
  }

  @Test
  void a_fork_that_gives_nothing_up() throws IOException {
    cheats("gives nothing up", fork(log.root(), log.entries().size(), "checker"));
  }

  private static ForkRecord fork(Digest kept, long givenUp, String approvedBy) {
    return new ForkRecord(
        Region.PROVINCE,
        "fork/1",
        givenUp,
        Digest.sha256("lost"),
        kept,
        "lost",
        "maker",
        approvedBy,
        Story.DAY);
  }

  @Test
  void a_year_closed_while_money_is_promised() throws IOException {
    cheats("is not 0", yearClose(story.region(), 1_000_000 - Story.STANDARD, "checker"));
  }

  @Test
  void a_year_closed_by_one_person() throws IOException {
    cheats("by one person", yearClose(new Region("130200"), 0, "maker"));
  }

  @Test
  void a_year_closed_over_less_than_is_left() throws IOException {
    Story neighbour = new Story(new Region("130200"));
    log.post(neighbour.appropriate("O2", 100));
    cheats("another amount than", yearClose(neighbour.region(), 99, "checker"));
  }

  @Test
  void a_year_closed_whose_money_stays() throws IOException {
    Story neighbour = new Story(new Region("130200"));
    log.post(neighbour.appropriate("O2", 100));
    cheats("was not booked", yearClose(neighbour.region(), 100, "checker"));
  }

  @Test
  void money_in_a_closed_year() throws IOException {
    Story neighbour = new Story(new Region("130200"));
    log.post(List.of(yearClose(neighbour.region(), 0, "checker")));
    List<LedgerRecord> order = neighbour.appropriate("O2", 100);
    cheats("that is closed", order.get(0), order.get(1));
  }

  private static YearCloseRecord yearClose(Region region, long lapsed, String approvedBy) {
    return new YearCloseRecord(
        region,
        "close-year/" + region,
        Story.CHANNEL,
        2023,
        Money.ofFen(lapsed),
        Money.ZERO,
        "maker",
        approvedBy,
        LocalDate.of(2024, 1, 8));
  }

  private static PeriodSealRecord sealOf(PeriodSealRecord like, int records, Digest balances) {
    return new PeriodSealRecord(
        like.region(),
        like.id(),
        like.period(),
        like.firstSequence(),
        records,
        like.accounts(),
        balances,
        like.sealedBy(),
        like.sealedOn());
  }

  private static LedgerEntry entry(long sequence, long ofRegion, LedgerRecord record) {
    return new LedgerEntry(sequence, ofRegion, Instant.parse("2024-01-01T00:00:00Z"), record);
  }
}
