package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CloseYear;
import io.butie.application.intake.ImportBalances.OpeningBalance;
import io.butie.application.intake.ImportBalances.OpeningBalances;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.privacy.TwoPersonMeasure;
import io.butie.application.register.LoadReferenceData;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.MerkleBlocks;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A year in which every kind of record comes to pass, by the use cases alone. For a fork the
 * database has to go back, which its owner does.
 */
final class EveryKindOfRecord {

  /** Every payment comes back once. */
  static final TreasuryBehaviour RETURNS_ONCE =
      new TreasuryBehaviour(65, 1_000, 0, Silence.never());

  /** A few hundred where everything is tried, which takes minutes. */
  private static final int LINES = Integer.getInteger("butie.tampering", 0) > 10 ? 300 : 20;

  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 8);

  private final Installation installation;
  private final UseCases useCases;
  private final Province province;
  private final Bureau bureau;

  private EveryKindOfRecord(Installation installation, Province province) {
    this.installation = installation;
    this.useCases = installation.useCases();
    this.province = province;
    this.bureau = new Bureau(useCases, installation.clock(), province, Province.SHIJIAZHUANG);
  }

  /**
   * Posts the year to an empty ledger.
   *
   * @param owner keeps a copy of the first records, and rolls back to it once
   * @param copy what the copy is called
   */
  static EveryKindOfRecord in(Installation installation, OwnersHand owner, String copy)
      throws SQLException {
    EveryKindOfRecord year =
        new EveryKindOfRecord(installation, new Province(installation.useCases()));
    year.takeOverBalances();
    year.bureau.appropriate(Scenario.CHANNEL, 40_000_000);
    year.bureau.appropriate(FundChannel.UNEMPLOYMENT_INSURANCE, 123_456);
    year.publish();
    owner.keep(copy);
    year.order("lost");
    year.publish();
    owner.restore(copy);
    year.recordFork();
    year.claimAndDecide();
    year.changeKey();
    year.payAndClose();
    year.restrictAndErase();
    assertThat(year.kinds()).isEqualTo(EnumSet.allOf(RecordKind.class));
    year.publish();
    return year;
  }

  /** So many records that the log has two full blocks, whose roots are kept. */
  void fillTwoBlocks() {
    List<LoadReferenceData.Document> documents =
        IntStream.range(0, 2 * MerkleBlocks.WIDTH)
            .mapToObj(
                i -> new LoadReferenceData.Document("ANNEX", "annex-" + i, Digest.sha256("" + i)))
            .toList();
    useCases
        .loadReferenceData()
        .documents(province.as(Role.HR_SUPERVISOR, Region.PROVINCE), documents)
        .orThrow();
    publish();
  }

  void publish() {
    useCases.publishCheckpoint().publish().orThrow();
  }

  /** One fen more for the first fund. */
  void order(String number) {
    finance()
        .appropriate(
            new Appropriate.Order(
                number,
                bureau.region(),
                Province.FUND_YEAR,
                Scenario.CHANNEL,
                Money.ofFen(1),
                installation.clock().today()))
        .orThrow();
  }

  private void recordFork() {
    useCases.checkLedger().check();
    useCases
        .recordFork()
        .record(
            province.as(Role.FINANCE_MAKER, Region.PROVINCE),
            province.as(Role.FINANCE_CHECKER, Region.PROVINCE),
            "磁盘损坏")
        .orThrow();
  }

  private void changeKey() {
    useCases
        .rotateKey()
        .rotate(
            province.as(Role.FINANCE_MAKER, Region.PROVINCE),
            province.as(Role.FINANCE_CHECKER, Region.PROVINCE),
            "三年期满")
        .orThrow();
  }

  private void payAndClose() {
    bureau.pay();
    bureau.pay();
    useCases.closeClasses().close(bureau.as(Role.HR_REVIEWER), new ClassId("COOKING")).orThrow();
    installation.clock().set(JANUARY);
    seal(YearMonth.of(2023, 11));
    seal(YearMonth.of(2023, 12));
    closeYear();
  }

  private void takeOverBalances() {
    OpeningBalances balances =
        new OpeningBalances(
            Digest.sha256("balances"),
            List.of(
                new OpeningBalance(
                    bureau.region(),
                    Province.FUND_YEAR,
                    FundChannel.SKILL_UPGRADE,
                    Money.ofFen(700_000),
                    "结转1号",
                    LocalDate.of(2023, 1, 1))));
    useCases.importBalances().prepare(bureau.as(Role.FINANCE_MAKER), balances).orThrow();
    useCases.importBalances().approve(bureau.as(Role.FINANCE_CHECKER), balances).orThrow();
  }

  private void claimAndDecide() {
    ClassDraft welding = ClassDraft.of("WELDING", bureau.region(), Province.WELDER, LINES);
    ClassDraft cooking =
        ClassDraft.of("COOKING", bureau.region(), Province.COOK, 2)
            .startingOn(welding.startsOn().plusWeeks(1));
    bureau.open(welding).orThrow();
    bureau.open(cooking).orThrow();
    List<LineDraft> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(LineDraft.of("L%03d".formatted(i), welding, Province.person(i)));
    }
    lines.set(7, lines.get(7).withoutCertificate());
    lines.set(8, lines.get(8).employed());
    lines.add(LineDraft.of("H1", cooking, Province.person(1)));
    lines.add(LineDraft.of("H2", cooking, Province.person(2)));
    bureau.submit(lines.toArray(LineDraft[]::new)).orThrow();
    bureau.submit(LineDraft.of("A1", welding, Province.person(3)).asAppraisal()).orThrow();
    bureau.decide();
    SignedInUser supervisor = bureau.as(Role.HR_SUPERVISOR);
    useCases.resolveHold().release(supervisor, new LineId("H1"), "no hours overlap").orThrow();
    useCases.resolveHold().deny(supervisor, new LineId("H2"), "hours overlap").orThrow();
    installation.clock().set(bureau.publish().orElseThrow().payableFrom());
    bureau.accrue();
  }

  /** Thirty years later. */
  private void restrictAndErase() {
    measure(useCases.restrictPerson(), 5);
    installation.clock().set(JANUARY.plusYears(30).plusDays(1));
    measure(useCases.erasePerson(), 6);
  }

  private void measure(TwoPersonMeasure measure, int person) {
    SignedInUser supervisor = province.as(Role.HR_SUPERVISOR, Region.PROVINCE);
    Pseudonym pseudonym =
        useCases.findPerson().pseudonymOf(supervisor, Province.person(person)).orThrow();
    measure
        .approve(
            province.colleague(Role.HR_SUPERVISOR, Region.PROVINCE),
            pseudonym,
            measure.order(supervisor, pseudonym, "冀人社信〔2053〕9号").orThrow().content())
        .orThrow();
  }

  private void seal(YearMonth month) {
    useCases.sealPeriod().seal(bureau.as(Role.FINANCE_CHECKER), bureau.region(), month).orThrow();
  }

  private void closeYear() {
    finance()
        .closeYear(
            new CloseYear.Closing(
                bureau.region(),
                Province.FUND_YEAR,
                FundChannel.UNEMPLOYMENT_INSURANCE,
                Money.ofFen(23_456)))
        .orThrow();
  }

  private TwoPeople finance() {
    return new TwoPeople(useCases, bureau.as(Role.FINANCE_MAKER), bureau.as(Role.FINANCE_CHECKER));
  }

  /** How many records there are. */
  long size() {
    return useCases.transactions().read(() -> useCases.ledger().head().size());
  }

  private Set<RecordKind> kinds() {
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    for (StoredEntry stored : log(useCases)) {
      kinds.add(stored.entry().record().kind());
    }
    return kinds;
  }

  /** Every record of a ledger. */
  static List<StoredEntry> log(UseCases useCases) {
    List<StoredEntry> log = new ArrayList<>();
    useCases
        .transactions()
        .read(
            () -> {
              useCases.ledger().forEach(0, useCases.ledger().head().size(), log::add);
              return log.size();
            });
    return log;
  }
}
