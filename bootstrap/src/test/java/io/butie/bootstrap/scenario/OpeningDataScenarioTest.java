package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.files.OpeningBalancesFile;
import io.butie.adapters.files.PastAwardsFile;
import io.butie.adapters.files.Problems;
import io.butie.adapters.files.QuotasFile;
import io.butie.application.intake.ImportBalances.OpeningBalances;
import io.butie.application.intake.ImportQuotas.OpeningCounts;
import io.butie.application.intake.OpeningFile;
import io.butie.application.intake.PastAwards;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.ImportRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier systems hold is taken over whole, by two people, before the first claim. */
class OpeningDataScenarioTest extends Scenario {

  private static final String AWARDS =
      "award_id,kind,person_id,occupation,level,certificate_type,certificate_date,class_id,"
          + "class_starts_on,class_ends_on,state\n";
  private static final String BALANCES =
      "region,fund_year,fund_channel,account,balance_fen,document,as_of\n";
  private static final String LI = Province.person(7);
  private static final String WANG = Province.person(8);

  @TempDir private Path files;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(files.resolve(name), text);
  }

  private PastAwards awards(String rows) throws IOException {
    Problems problems = new Problems();
    PastAwards awards = PastAwardsFile.check(file("awards.csv", AWARDS + rows), problems);
    assertThat(problems.first()).isEmpty();
    return awards;
  }

  private static String award(String id, String person, String occupation, int year, int month) {
    return id
        + ",TRAINING,"
        + person
        + ","
        + occupation
        + ",4,SKILL_LEVEL,"
        + LocalDate.of(year, month, 1)
        + ",,,,PAID\n";
  }

  private OpeningBalances balances(String rows) throws IOException {
    Problems problems = new Problems();
    OpeningBalances balances =
        OpeningBalancesFile.read(file("balances.csv", BALANCES + rows), problems);
    assertThat(problems.first()).isEmpty();
    return balances;
  }

  private SignedInUser supervisor() {
    return province.as(Role.HR_SUPERVISOR, Region.PROVINCE);
  }

  private SignedInUser secondSupervisor() {
    return province.colleague(Role.HR_SUPERVISOR, Region.PROVINCE);
  }

  private Outcome<OpeningFile> takeOver(PastAwards awards) {
    return useCases
        .importAwards()
        .prepare(supervisor(), awards)
        .then(prepared -> useCases.importAwards().approve(secondSupervisor(), awards));
  }

  private Outcome<OpeningFile> takeOver(OpeningBalances balances) {
    return useCases
        .importBalances()
        .prepare(bureau.as(Role.FINANCE_MAKER), balances)
        .then(
            prepared ->
                useCases.importBalances().approve(bureau.as(Role.FINANCE_CHECKER), balances));
  }

  private String awardsOnRecord() throws Exception {
    return installation.ask("SELECT COUNT(*) FROM award");
  }

  private DecisionRecord decision(LineDraft line) {
    return (DecisionRecord)
        useCases
            .transactions()
            .read(() -> useCases.ledger().find(RecordKind.DECISION, "decide/" + line.id()))
            .orElseThrow()
            .entry()
            .record();
  }

  @Test
  void theFirstClaimOfWhoHadTheirAwardsIsRefused() throws Exception {
    takeOver(
            awards(
                award("OLD-1", LI, Province.WELDER, 2019, 6)
                    + award("OLD-2", WANG, Province.COOK, 2023, 2)
                    + award("OLD-3", WANG, Province.BARBER, 2023, 3)
                    + award("OLD-4", WANG, Province.ELECTRICIAN, 2023, 4)))
        .orThrow();
    takeOver(balances("130100,2023,EMPLOYMENT_SUBSIDY,UNENCUMBERED,1000000,结转1号,2023-01-01\n"))
        .orThrow();
    ClassDraft welding = ClassDraft.of("K1", Province.SHIJIAZHUANG, Province.WELDER, 3);
    bureau.open(welding).orThrow();
    LineDraft again = LineDraft.of("L1", welding, LI);
    LineDraft fourth = LineDraft.of("L2", welding, WANG);
    LineDraft first = LineDraft.of("L3", welding, Province.person(9));
    bureau.submit(again, fourth, first).orThrow();

    bureau.decide();

    assertThat(decision(again).code()).contains("REPEATED_OCCUPATION_LEVEL");
    assertThat(decision(again).clauses()).isEqualTo("R38");
    assertThat(decision(fourth).code()).contains("ANNUAL_LIMIT");
    assertThat(decision(fourth).clauses()).isEqualTo("R37");
    assertThat(decision(first).decision()).isEqualTo(DecisionRecord.Verdict.PAY);
  }

  @Test
  void theLedgerSaysWhoTookOverWhat() throws Exception {
    PastAwards awards = awards(award("OLD-1", LI, Province.WELDER, 2019, 6));
    takeOver(awards).orThrow();

    Digest content = Digest.sha256(Files.readAllBytes(files.resolve("awards.csv")));
    ImportRecord record =
        (ImportRecord)
            useCases
                .transactions()
                .read(() -> useCases.ledger().find(RecordKind.IMPORT, "import/AWARDS/" + content))
                .orElseThrow()
                .entry()
                .record();
    assertThat(record.contentDigest()).isEqualTo(content);
    assertThat(record.rows()).isEqualTo(1);
    assertThat(record.madeBy()).isEqualTo(supervisor().id().value());
    assertThat(record.approvedBy()).isEqualTo(secondSupervisor().id().value());
  }

  @Test
  void nobodyTakesOverWhatTheyPreparedOrWhatNobodyPrepared() throws Exception {
    PastAwards awards = awards(award("OLD-1", LI, Province.WELDER, 2019, 6));
    var imports = useCases.importAwards();

    assertRefused(RefusalCode.NOT_FOUND, imports.approve(secondSupervisor(), awards));
    imports.prepare(supervisor(), awards).orThrow();
    assertRefused(RefusalCode.ALREADY_TAKEN, imports.prepare(secondSupervisor(), awards));
    assertRefused(RefusalCode.FOUR_EYES, imports.approve(supervisor(), awards));
    assertRefused(RefusalCode.NOT_ALLOWED, imports.approve(bureau.as(Role.HR_SUPERVISOR), awards));
    PastAwards other = awards(award("OLD-2", LI, Province.WELDER, 2019, 6));
    assertRefused(RefusalCode.NOT_FOUND, imports.approve(secondSupervisor(), other));
    assertThat(awardsOnRecord()).isEqualTo("0");
  }

  @Test
  void aFileIsTakenOverOnce() throws Exception {
    PastAwards awards = awards(award("OLD-1", LI, Province.WELDER, 2019, 6));
    takeOver(awards).orThrow();

    assertRefused(RefusalCode.ALREADY_POSTED, takeOver(awards));
    assertRefused(
        RefusalCode.ALREADY_POSTED, useCases.importAwards().approve(secondSupervisor(), awards));
    assertThat(awardsOnRecord()).isEqualTo("1");
  }

  @Test
  void oneAwardThatIsThereAlreadyKeepsAllOfAFileOut() throws Exception {
    takeOver(awards(award("OLD-1500", LI, Province.WELDER, 2019, 6))).orThrow();

    assertRefused(RefusalCode.ALREADY_TAKEN, takeOver(awards(many(2_500))));

    assertThat(awardsOnRecord()).isEqualTo("1");
  }

  private static String many(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(award("OLD-" + i, Province.person(i % 1_000), "4-" + i, 2019, 1 + i % 12));
    }
    return rows.toString();
  }

  @Test
  void whatBreaksOffInTheMiddleLeavesNothing() throws Exception {
    PastAwards whole = awards(many(2_500));
    useCases.importAwards().prepare(supervisor(), whole).orThrow();

    assertThatThrownBy(
            () -> useCases.importAwards().approve(secondSupervisor(), new BreaksOff(whole, 2_200)))
        .hasMessage("pulled");
    assertThat(awardsOnRecord()).isEqualTo("0");

    useCases.importAwards().approve(secondSupervisor(), whole).orThrow();
    assertThat(awardsOnRecord()).isEqualTo("2500");
  }

  @Test
  void aFileThatIsChangedWhileItIsReadIsRefusedWhole() throws Exception {
    PastAwards awards = awards(award("OLD-1", LI, Province.WELDER, 2019, 6));
    useCases.importAwards().prepare(supervisor(), awards).orThrow();
    file("awards.csv", AWARDS + award("OLD-1", WANG, Province.WELDER, 2019, 6));

    assertRefused(
        RefusalCode.CONTENT_CHANGED, useCases.importAwards().approve(secondSupervisor(), awards));
    assertThat(awardsOnRecord()).isEqualTo("0");
  }

  @Test
  void anOpeningBalanceIsMoneyThatIsPromisedToNobody() throws Exception {
    takeOver(balances("130100,2023,EMPLOYMENT_SUBSIDY,UNENCUMBERED,123456,结转1号,2023-01-01\n"))
        .orThrow();

    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(123_456, 0, 0, 0, 0));
    assertRefused(
        RefusalCode.POSTED_WITH_OTHER_CONTENT,
        takeOver(balances("130100,2023,EMPLOYMENT_SUBSIDY,UNENCUMBERED,5,结转2号,2023-01-01\n")));
    assertThat(bureau.fund(CHANNEL).unencumbered()).isEqualTo(123_456);
  }

  @Test
  void aFundsBalanceIsForItsOwnFinanceBureau() throws Exception {
    OpeningBalances two =
        balances(
            """
            130100,2023,EMPLOYMENT_SUBSIDY,UNENCUMBERED,1,结转1号,2023-01-01
            130200,2023,EMPLOYMENT_SUBSIDY,UNENCUMBERED,1,结转1号,2023-01-01
            """);

    assertRefused(RefusalCode.NOT_ALLOWED, takeOver(two));
    useCases
        .importBalances()
        .prepare(province.as(Role.FINANCE_MAKER, Region.PROVINCE), two)
        .orThrow();
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases.importBalances().approve(bureau.as(Role.FINANCE_CHECKER), two));
    useCases
        .importBalances()
        .approve(province.as(Role.FINANCE_CHECKER, Region.PROVINCE), two)
        .orThrow();
    assertThat(bureau.fund(CHANNEL).unencumbered()).isEqualTo(1);
  }

  @Test
  void whatWasAwardedSoFarCountsAgainstTheYear() throws Exception {
    Problems problems = new Problems();
    OpeningCounts counts =
        QuotasFile.readToImport(
            file("quotas.csv", "region,annual_total,awarded\n130100,10,4\n130200,7,\n"), problems);
    assertThat(problems.first()).isEmpty();
    var imports = useCases.importQuotas();
    imports.prepare(supervisor(), counts).orThrow();
    imports.approve(secondSupervisor(), counts).orThrow();

    var progress = useCases.transactions().read(useCases.quotas()::read);
    assertThat(progress.totalOf(Province.SHIJIAZHUANG)).hasValue(10);
    assertThat(progress.awardedIn(Province.SHIJIAZHUANG)).isEqualTo(4);
    assertThat(progress.awardedIn(Province.TANGSHAN)).isZero();
    OpeningCounts more =
        QuotasFile.readToImport(file("more.csv", "region,annual_total\n130200,9\n"), problems);
    imports.prepare(supervisor(), more).orThrow();
    assertRefused(RefusalCode.ALREADY_TAKEN, imports.approve(secondSupervisor(), more));
  }

  /** A plug that is pulled before that award. */
  private record BreaksOff(PastAwards whole, int before) implements PastAwards {

    @Override
    public OpeningFile file() {
      return whole.file();
    }

    @Override
    public Digest forEach(Consumer<PastAward> each) {
      int[] shown = new int[1];
      return whole.forEach(
          award -> {
            if (shown[0]++ == before) {
              throw new IllegalStateException("pulled");
            }
            each.accept(award);
          });
    }
  }
}
