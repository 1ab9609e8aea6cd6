package io.butie.adapters.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.claim.SentClaims.BadRows;
import io.butie.application.claim.SentClaims.Format;
import io.butie.application.claim.SentClaims.SentLine;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.Payees.Account;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentClaimFilesTest {

  private static final String HEADER = String.join(",", SubmissionRows.COLUMNS.all());
  private static final String FULL =
      "L1,TRAINING,130100,EMPLOYMENT_SUBSIDY,2023,SCHOOL,K1,2023-03-01,2023-03-20,"
          + "11010519491231002x,\"王, 芳\",A;B,焊工,5,SKILL_LEVEL,S1,2023-04-01,2023-03-30,Y,"
          + "2023-01-02,2023-04-05,2023-05-01,boss,,6217001,王芳,102100099996";
  private static final String BARE =
      "L2,APPRAISAL,130100,SKILL_UPGRADE,2023,BODY,,2023-03-01,2023-03-20,,,,焊工,0,,,,,,,,"
          + "2023-05-02,,PAYEE,,,";
  private static final String FULL_JSON =
      "{'line_id':'L1','kind':'TRAINING','region':'130100','fund_channel':'EMPLOYMENT_SUBSIDY',"
          + "'fund_year':2023,'institution':'SCHOOL','class_id':'K1',"
          + "'class_starts_on':'2023-03-01','class_ends_on':'2023-03-20',"
          + "'person_id':'11010519491231002x','person_name':'王, 芳','groups':['A','B'],"
          + "'occupation':'焊工','level':5,'certificate_type':'SKILL_LEVEL',"
          + "'certificate_number':'S1','certificate_date':'2023-04-01',"
          + "'evaluated_on':'2023-03-30','first_appraisal':true,'agreement_on':'2023-01-02',"
          + "'employed_on':'2023-04-05','claimed_on':'2023-05-01',"
          + "'exception_approved_by':'boss','account_number':'6217001',"
          + "'account_holder':'王芳','account_bank':'102100099996'}";
  private static final String BARE_JSON =
      "{'line_id':'L2','kind':'APPRAISAL','region':'130100','fund_channel':'SKILL_UPGRADE',"
          + "'fund_year':2023,'institution':'BODY','class_starts_on':'2023-03-01',"
          + "'class_ends_on':'2023-03-20','occupation':'焊工','level':0,"
          + "'claimed_on':'2023-05-02','payee':'PAYEE'}";

  private final List<SentLine> lines = new ArrayList<>();

  /** A bad row in English. */
  private record Said(long row, String column, String what) {}

  private static List<Said> said(BadRows bad) {
    return bad.first().stream()
        .map(row -> new Said(row.row(), row.column(), row.what().en()))
        .toList();
  }

  private BadRows csv(String... rows) throws IOException {
    return read(Format.CSV, HEADER + "\r\n" + String.join("\r\n", rows));
  }

  private BadRows json(String text) throws IOException {
    return read(Format.JSON, text.replace('\'', '"'));
  }

  private BadRows read(Format format, String text) throws IOException {
    return new SentClaimFiles()
        .read(new ByteArrayInputStream(text.getBytes(UTF_8)), format, lines::add);
  }

  private static Submission full() {
    LineId id = new LineId("L1");
    return new Submission(
        id,
        new ClaimLine(
            ClaimKind.TRAINING,
            new Region("130100"),
            FundChannel.EMPLOYMENT_SUBSIDY,
            "SCHOOL",
            new ClassFacts(
                Optional.of("K1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2023, 3, 1),
                LocalDate.of(2023, 3, 20)),
            Optional.of("11010519491231002X"),
            Optional.of("王, 芳"),
            Set.of("A", "B"),
            "焊工",
            5,
            Optional.of(CertificateType.SKILL_LEVEL),
            Optional.of("S1"),
            Optional.of(LocalDate.of(2023, 4, 1)),
            Optional.of(LocalDate.of(2023, 3, 30)),
            Optional.of(true),
            Optional.of(LocalDate.of(2023, 1, 2)),
            Optional.of(LocalDate.of(2023, 4, 5)),
            LocalDate.of(2023, 5, 1),
            Optional.of("boss")),
        2023,
        PayeeId.traineeOf(id),
        Optional.of(new Account("6217001", "王芳", "102100099996")));
  }

  @Test
  void aFileSaysEveryFactOfALineAndThePayee() throws IOException {
    assertThat(read(Format.CSV, "\uFEFF" + HEADER + "\n" + FULL + "\n" + BARE).any()).isFalse();

    assertThat(lines.get(0)).isEqualTo(new SentLine(2, full()));
    assertThat(lines.get(1).row()).isEqualTo(3);
    assertThat(lines.get(1).submission().payee()).isEqualTo(new PayeeId("PAYEE"));
    assertThat(lines.get(1).submission().ownAccount()).isEmpty();
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    csv(FULL, BARE);
    List<Submission> ofTheFile = lines.stream().map(SentLine::submission).toList();
    lines.clear();

    assertThat(json("{'lines':[" + FULL_JSON + "," + BARE_JSON + "]}").any()).isFalse();

    assertThat(lines.stream().map(SentLine::submission).toList()).isEqualTo(ofTheFile);
    assertThat(lines).extracting(SentLine::row).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @CsvSource({
    "line_id, two words, not 1 to 64 printable ASCII characters without blanks",
    "class_id, 焊工, not 1 to 64 printable ASCII characters without blanks",
    "kind, LOAN, 'not one of TRAINING, APPRAISAL'",
    "fund_year, 12345, longer than 4 characters",
    "class_starts_on, 0000-01-01, before 1900-01-01",
    "certificate_date, 2023-02-29, not a date yyyy-MM-dd",
    "person_name, =1+1, begins like a formula",
    "account_holder, @SUM, begins like a formula",
    "institution, -2, begins like a formula",
    "payee, OTHER, must be empty where the trainee's own account is given",
    "account_bank, 12345, not a CNAPS code of 12 digits",
    "account_number, '', must not be empty"
  })
  void aBadValueIsNamedByItsColumn(String column, String value, String what) throws IOException {
    String[] fields = FULL.replace("\"王, 芳\"", "王芳").split(",", -1);
    fields[SubmissionRows.COLUMNS.all().indexOf(column)] = value;

    assertThat(said(csv(BARE, String.join(",", fields))))
        .containsExactly(new Said(3, column, what));
    assertThat(lines).as("the other row is read").hasSize(1);
  }

  @Test
  void aLineNeedsSomebodyToPay() throws IOException {
    assertThat(said(csv(BARE.replace("PAYEE", ""))))
        .containsExactly(new Said(2, "payee", "must not be empty where no account is given"));
  }

  @Test
  void aLineIdThatComesTwiceIsNamed() throws IOException {
    assertThat(said(csv(BARE, BARE))).containsExactly(new Said(3, "line_id", "repeats row 2"));
    assertThat(said(json("{'lines':[" + BARE_JSON + "," + BARE_JSON + "]}")))
        .containsExactly(new Said(2, "line_id", "repeats row 1"));
  }

  @Test
  void theFirstThousandAreNamedAndAllAreCounted() throws IOException {
    String[] rows = new String[1_500];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = BARE.replace("L2", "L" + i).replace("130100", "Hebei");
    }

    BadRows bad = csv(rows);

    assertThat(bad.count()).isEqualTo(1_500);
    assertThat(said(bad))
        .hasSize(1_000)
        .endsWith(new Said(1_001, "region", "not a region code of six digits"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'level':0 | 'level':'0' | level | not a number",
        "'level':0 | 'level':0,'level':1 | level | this member is there twice",
        "'level':0 | 'level':0,'salary':[[[1]]] | '' | a member that is none of a line",
        "'payee':'PAYEE' | 'payee':null | payee | not a text",
        "'level':0 | 'level':0,'groups':'A' | groups | not a list of texts",
        "'level':0 | 'level':0,'groups':['A;B'] | groups | not a list of texts without a semicolon",
        "'level':0 | 'level':0,'first_appraisal':'Y' | first_appraisal | not true or false",
        "'level':0 | 'level':0.5 | level | longer than 1 characters"
      })
  void aBadMemberIsNamed(String from, String to, String column, String what) throws IOException {
    assertThat(said(json("{'lines':[" + BARE_JSON.replace(from, to) + "]}")))
        .contains(new Said(1, column, what));
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'rows':[]}",
        "{'lines':{}}",
        "{'lines':[1]}",
        "{'lines':[]",
        "{'lines':[]} {}",
        "{'lines':[],'more':1}",
        "{'lines':[{'line_id':'L1"
      })
  void whatIsNoListOfLinesIsRefused(String text) throws IOException {
    assertThat(json(text).count()).isEqualTo(1);
    assertThat(lines).isEmpty();
  }

  @Test
  void jsonThatGoesOnAndOnIsRefused() throws IOException {
    assertThat(json("{'lines':[{'person_name':'" + "x".repeat(70_000) + "'}]}").count())
        .isEqualTo(1);
    assertThat(json("{'lines':[{'salary':" + "[".repeat(100_000)).count()).isPositive();
    assertThat(json("{'lines':[{'person_name':'" + "\\\"".repeat(70_000) + "'}]}").count())
        .isEqualTo(1);
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() throws IOException {
    byte[] gbk = (HEADER + "\n" + BARE).getBytes("GBK");

    BadRows bad = new SentClaimFiles().read(new ByteArrayInputStream(gbk), Format.CSV, lines::add);

    assertThat(said(bad)).contains(new Said(2, "occupation", "bytes that are not UTF-8"));
  }
}
