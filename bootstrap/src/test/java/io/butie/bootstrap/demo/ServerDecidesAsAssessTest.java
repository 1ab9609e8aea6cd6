package io.butie.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.files.AssessFiles;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.files.Problems;
import io.butie.adapters.sample.SampleClass;
import io.butie.adapters.sample.SampleFiles;
import io.butie.adapters.sample.SampleLine;
import io.butie.adapters.sample.SamplePayee;
import io.butie.adapters.sample.SampleProvince;
import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.Payees.Account;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.scenario.Installation;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server and {@code assess} decide the same lines in the same way: verdict, code, rate, amount,
 * findings and clauses.
 *
 * <p>One difference is right. A file can say that a class was approved although its opening names
 * no fund channel; the server never approves such a class, for it encumbers on the channel that the
 * opening states (R52). Its lines are refused by both; the server also finds NOT_IN_SYSTEM (R57).
 */
class ServerDecidesAsAssessTest {

  private static final int LINES = 3_000;
  private static final LocalDate YEARS_END = LocalDate.of(2023, 12, 31);

  private final Map<Region, Long> quotas = new TreeMap<>();
  private final SampleProvince province;

  ServerDecidesAsAssessTest() {
    Map<Region, Integer> totals = new TreeMap<>();
    NoticeData.trainingQuotas()
        .byRegion()
        .forEach(
            (region, row) -> {
              quotas.put(region, row.total());
              totals.put(region, Math.toIntExact(row.total()));
            });
    province = new SampleProvince(totals, LINES, 65);
  }

  @Test
  void decidesEveryLineAsAssessDoes(@TempDir Path files, @TempDir Path data) throws IOException {
    Map<String, String> assessed = assess(files);
    Map<String, String> served = serve(data);

    assertThat(served).hasSize(assessed.size()).hasSize(LINES);
    Set<String> withoutChannel = linesOfClassesWithoutChannel();
    assertThat(withoutChannel).as("the sample has such lines").isNotEmpty();
    Map<String, String> expected = new TreeMap<>(assessed);
    withoutChannel.forEach(line -> expected.compute(line, (id, row) -> alsoNotInSystem(row)));
    assertThat(served).containsExactlyEntriesOf(expected);
  }

  private Map<String, String> assess(Path directory) throws IOException {
    new SampleFiles(province).write(directory);
    Path out = directory.resolve("decisions.csv");
    Problems problems = new Problems();
    new AssessFiles(
            directory.resolve("claims.csv"),
            directory.resolve("programmes.csv"),
            directory.resolve("institutions.csv"),
            Optional.of(directory.resolve("history.csv")),
            Optional.of(directory.resolve("quotas.csv")),
            out)
        .assess(rulebook(), problems);
    assertThat(problems.any()).isFalse();
    Map<String, String> rows = new TreeMap<>();
    for (String row : Files.readAllLines(out).subList(1, LINES + 1)) {
      int comma = row.indexOf(',');
      rows.put(row.substring(0, comma), row.substring(comma + 1));
    }
    return rows;
  }

  /** Opens, submits and decides the same province; nobody resolves a hold. */
  private Map<String, String> serve(Path data) {
    Map<String, String> rows = new TreeMap<>();
    try (Installation installation =
        Installation.in(data, new TreasuryBehaviour(1, 0, 0, Silence.never()))) {
      UseCases useCases = installation.useCases();
      DemoUsers users = DemoUsers.signIn(useCases, quotas.keySet());
      load(useCases, users);
      open(installation, users);
      province.classes().forEach(of -> submit(useCases, users, of));
      SignedInUser reviewer = users.as(Role.HR_REVIEWER, Region.PROVINCE);
      int decided;
      do {
        decided = useCases.decideClaims().step(reviewer, YEARS_END).orThrow();
      } while (decided > 0);
      useCases
          .transactions()
          .read(
              () -> {
                useCases
                    .ledger()
                    .forEach(
                        0,
                        useCases.ledger().head().size(),
                        stored -> {
                          if (stored.entry().record() instanceof DecisionRecord decision) {
                            rows.put(decision.line(), row(decision));
                          }
                        });
                return rows;
              });
    }
    return rows;
  }

  /** Employers' accounts too, all at once. */
  private void load(UseCases useCases, DemoUsers users) {
    SampleLoading loading = new SampleLoading(useCases, users, province);
    loading.registers(quotas);
    loading.appropriations(LocalDate.of(2023, 1, 5));
    Map<PayeeId, Account> employers = new HashMap<>();
    province
        .lines()
        .map(SampleLine::payee)
        .filter(payee -> payee.kind() == SamplePayee.Kind.EMPLOYER)
        .forEach(payee -> employers.put(payee.id(), SampleIntake.account(payee)));
    useCases
        .loadReferenceData()
        .accounts(users.as(Role.HR_SUPERVISOR, Region.PROVINCE), employers)
        .orThrow();
  }

  private void open(Installation installation, DemoUsers users) {
    UseCases useCases = installation.useCases();
    List<SampleClass> openings = new ArrayList<>(province.classes().toList());
    openings.sort(Comparator.comparing(ServerDecidesAsAssessTest::day));
    for (SampleClass of : openings) {
      installation.clock().set(day(of));
      useCases
          .openClasses()
          .apply(
              users.of(of.institution(), Role.INSTITUTION, of.region()),
              SampleIntake.application(of))
          .orThrow();
      if (of.decidedOn().isPresent()) {
        boolean refused =
            useCases
                .openClasses()
                .approve(
                    users.as(Role.HR_REVIEWER, of.region()),
                    of.id(),
                    SampleIntake.application(of).content())
                .isRefused();
        assertThat(refused)
            .as("opening of class %s", of.id())
            .isEqualTo(of.channel().isEmpty() || of.approvedOn().isEmpty());
      }
    }
  }

  private static LocalDate day(SampleClass of) {
    return of.decidedOn().orElse(of.appliedOn());
  }

  private void submit(UseCases useCases, DemoUsers users, SampleClass of) {
    Map<SignedInUser, List<Submission>> bySender = new HashMap<>();
    for (SampleLine line : province.lines(of.id())) {
      Role role = line.kind() == ClaimKind.APPRAISAL ? Role.EVALUATION_BODY : Role.INSTITUTION;
      bySender
          .computeIfAbsent(
              users.of(line.institution(), role, line.region()), sender -> new ArrayList<>())
          .add(SampleIntake.submission(line, of));
    }
    bySender.forEach((sender, lines) -> useCases.submitClaims().submit(sender, lines).orThrow());
  }

  private Set<String> linesOfClassesWithoutChannel() {
    Set<String> lines = new HashSet<>();
    province
        .classes()
        .filter(of -> of.channel().isEmpty())
        .flatMap(of -> province.lines(of.id()).stream())
        .forEach(line -> lines.add(line.id().value()));
    return lines;
  }

  /** NOT_IN_SYSTEM is the first test, so it is the deciding one. */
  private static String alsoNotInSystem(String row) {
    String[] fields = row.split(",", -1);
    assertThat(fields[0]).isEqualTo("REFUSE");
    if (fields[4].startsWith("NOT_IN_SYSTEM")) {
      return row;
    }
    return String.join(
        ",",
        fields[0],
        "NOT_IN_SYSTEM",
        fields[2],
        fields[3],
        "NOT_IN_SYSTEM;" + fields[4],
        "R57;" + fields[5]);
  }

  private static String row(DecisionRecord decision) {
    return String.join(
        ",",
        decision.decision().name(),
        decision.code().orElse(""),
        Integer.toString(decision.ratePercent()),
        Long.toString(decision.amount().fen()),
        decision.findings(),
        decision.clauses());
  }

  private static Rulebook rulebook() {
    return NoticeData.rulebook("2023-65").orElseThrow();
  }
}
