package io.butie.bootstrap.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.butie.adapters.files.SentClaimFiles;
import io.butie.application.claim.SentClaims;
import io.butie.application.claim.SentClaims.Format;
import io.butie.application.claim.TakeClaimFile;
import io.butie.application.port.ClaimFiles.BadRow;
import io.butie.application.port.ClaimFiles.ClaimFile;
import io.butie.bootstrap.IntakeUseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimFileState;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of claim lines is taken whole or not at all (R30), whatever cuts it off. */
class ClaimFileScenarioTest extends Scenario {

  private static final String HEADER =
      "line_id,kind,region,fund_channel,fund_year,institution,class_id,class_starts_on,"
          + "class_ends_on,person_id,person_name,groups,occupation,level,certificate_type,"
          + "certificate_number,certificate_date,evaluated_on,first_appraisal,agreement_on,"
          + "employed_on,claimed_on,exception_approved_by,payee,account_number,account_holder,"
          + "account_bank\n";

  private IntakeUseCases intake;
  private SignedInUser school;

  @BeforeEach
  void signIn() {
    intake = useCases.intake();
    school = province.as(Role.INSTITUTION, Province.SHIJIAZHUANG);
  }

  private static String row(String id, int person) {
    return id
        + ",TRAINING,130100,EMPLOYMENT_SUBSIDY,2023,SCHOOL-130100,,2023-05-08,2023-05-26,"
        + Province.person(person)
        + ",李明,,6-18-02-04,4,,,,,,,,2023-05-31,,,6217001,李明,102100099996";
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> row("F" + i, i % 900))
        .collect(Collectors.joining("\n", HEADER, "\n"));
  }

  private ClaimFile take(TakeClaimFile take, String id, String text) throws IOException {
    Digest content =
        intake.spool().keep(id, new ByteArrayInputStream(text.getBytes(UTF_8))).orElseThrow();
    take.receive(school, id, content).orThrow();
    take.take(school, id, Format.CSV);
    return found(id);
  }

  private ClaimFile found(String id) {
    return useCases.transactions().read(() -> intake.files().find(id)).orElseThrow();
  }

  private List<BadRow> badRows(String id) {
    return useCases.transactions().read(() -> intake.files().badRows(id, 0, 9));
  }

  private void assertNothingIsLeft() throws Exception {
    assertThat(installation.ask("SELECT COUNT(*) FROM claim_line")).isEqualTo("0");
    assertThat(installation.ask("SELECT COUNT(*) FROM payee WHERE payee_id LIKE 'T-%'"))
        .isEqualTo("0");
    assertNothingIsSpooled();
  }

  private void assertNothingIsSpooled() throws IOException {
    try (Stream<?> files = Files.list(installation.data().resolve("intake"))) {
      assertThat(files).isEmpty();
    }
  }

  /** Breaks off in the second reading, after so many lines. */
  private TakeClaimFile breakingOff(int lines) {
    AtomicInteger readings = new AtomicInteger();
    SentClaims whole = new SentClaimFiles();
    SentClaims breaking =
        (bytes, format, each) -> {
          boolean second = readings.incrementAndGet() == 2;
          AtomicInteger read = new AtomicInteger();
          return whole.read(
              bytes,
              format,
              line -> {
                if (second && read.incrementAndGet() > lines) {
                  throw new UncheckedIOException(new IOException("the disk is gone"));
                }
                each.accept(line);
              });
        };
    return new TakeClaimFile(
        useCases.transactions(),
        intake.files(),
        useCases.submitClaims(),
        breaking,
        intake.spool(),
        installation.clock());
  }

  @Test
  void everyLineIsRegisteredAndNothingIsLeftOfTheFile() throws Exception {
    ClaimFile file = take(intake.take(), "CF-1", rows(1_002));

    assertThat(file.state()).isEqualTo(ClaimFileState.ACCEPTED);
    assertThat(file.lines()).isEqualTo(1_002);
    assertThat(installation.ask("SELECT COUNT(*) FROM claim_line")).isEqualTo("1002");
    assertNothingIsSpooled();
  }

  @Test
  void everyRowThatIsWrongIsNamedAndNothingIsRegistered() throws Exception {
    take(intake.take(), "CF-0", HEADER + row("TAKEN", 1));
    ClaimFile file =
        take(
            intake.take(),
            "CF-1",
            HEADER
                + row("A", 1).replace("2023-05-31", "yesterday")
                + "\n"
                + row("B", 2).replace("SCHOOL-130100", "OTHER")
                + "\n"
                + row("TAKEN", 3)
                + "\n"
                + row("C", 4).replace("TRAINING", "APPRAISAL")
                + "\n"
                + row("D", 5).replace(",,6217001,李明,102100099996", ",NOBODY,,,"));

    assertThat(file.state()).isEqualTo(ClaimFileState.REFUSED);
    assertThat(file.badRows()).isEqualTo(5);
    assertThat(badRows("CF-1"))
        .extracting(BadRow::row, BadRow::column, bad -> bad.what().en())
        .containsExactly(
            tuple(2L, "claimed_on", "not a date yyyy-MM-dd"),
            tuple(3L, "institution", "not its sender's own, or in another region"),
            tuple(4L, "line_id", "registered already"),
            tuple(5L, "kind", "not for its sender to claim"),
            tuple(6L, "payee", "has no account"));
    assertThat(installation.ask("SELECT COUNT(*) FROM claim_line")).isEqualTo("1");
    assertNothingIsSpooled();
  }

  @Test
  void aFileWithoutLinesIsRefused() throws Exception {
    assertThat(take(intake.take(), "CF-1", HEADER).state()).isEqualTo(ClaimFileState.REFUSED);
    assertThat(badRows("CF-1"))
        .containsExactly(new BadRow(0, "", new Words("there is no line", "文件中没有申报记录")));
  }

  @Test
  void whatBreaksOffLeavesNothing() throws Exception {
    assertThatThrownBy(() -> take(breakingOff(1_500), "CF-1", rows(2_000)))
        .isInstanceOf(IOException.class);

    assertThat(found("CF-1").state()).isEqualTo(ClaimFileState.FAILED);
    assertNothingIsLeft();
  }

  @Test
  void whatACrashCutOffIsTakenAwayAtTheNextStart() throws Exception {
    take(intake.take(), "CF-0", rows(3));
    intake.spool().keep("CF-1", new ByteArrayInputStream(rows(5).getBytes(UTF_8)));
    intake.take().receive(school, "CF-1", Digest.sha256("five")).orThrow();
    installation.sql("UPDATE claim_line SET claim_file = 'CF-1'");

    intake.take().giveUpLeftOvers();

    assertThat(found("CF-1").state()).isEqualTo(ClaimFileState.FAILED);
    assertNothingIsLeft();
  }
}
