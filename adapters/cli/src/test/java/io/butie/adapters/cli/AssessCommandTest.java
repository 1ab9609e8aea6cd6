package io.butie.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("assess: what it says with its exit code")
class AssessCommandTest {

  private static final String CLAIMS =
      "line_id,kind,region,fund_channel,institution,class_id,class_region,class_fund_channel,"
          + "class_approved_on,class_starts_on,class_ends_on,person_id,person_name,groups,"
          + "occupation,level,certificate_type,certificate_number,certificate_date,evaluated_on,"
          + "first_appraisal,agreement_on,employed_on,claimed_on,exception_approved_by\n"
          + "L1,APPRAISAL,130100,SKILL_UPGRADE,I1,,,,,2023-05-08,2023-05-20,,,,4-07-05-01,5,,,,,"
          + ",,,2023-06-15,\n";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    write("claims.csv", CLAIMS);
    write("programmes.csv", "kind,occupation,level,standard_fen,new_occupation,from,to\n");
    write("institutions.csv", "institution,region,kind,published_on,withdrawn_on\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private int assess(String... more) {
    List<String> arguments = new ArrayList<>();
    for (String file : List.of("claims", "programmes", "institutions")) {
      arguments.addAll(List.of("--" + file, directory.resolve(file + ".csv").toString()));
    }
    arguments.addAll(List.of("--out", directory.resolve("out.csv").toString()));
    arguments.addAll(List.of(more));
    return new CommandLine(new AssessCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("0 whatever the decisions, and nothing on stdout")
  void done() throws IOException {
    assertThat(assess("--rulebook", "2023-65")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(directory.resolve("out.csv")))
        .isEqualTo(
            "line_id,decision,code,rate_percent,amount_fen,findings,clauses\n"
                + "L1,REFUSE,NOT_IN_SYSTEM,0,0,NOT_IN_SYSTEM;CHANNEL_NOT_STATED;BAD_IDENTITY;"
                + "NO_CERTIFICATE;NO_STANDARD;NO_AGREEMENT,R57;R52;R59;R35;R56;R40\n");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("REFUSE 1");
  }

  @Test
  @DisplayName("2 where a file is not there, the rulebook is unknown or an option is missing")
  void wrongUsage() throws IOException {
    assertThat(assess("--rulebook", "2022-61")).isEqualTo(ExitCode.USAGE);
    assertThat(assess("--history", directory.resolve("none.csv").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(assess("--quotas", directory.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(assess("--colour")).isEqualTo(ExitCode.USAGE);
    Files.delete(directory.resolve("claims.csv"));
    assertThat(assess()).isEqualTo(ExitCode.USAGE);
    assertThat(new CommandLine(new AssessCommand()).setErr(new PrintWriter(err)).execute())
        .isEqualTo(ExitCode.USAGE);
    assertThat(directory.resolve("out.csv")).doesNotExist();
  }

  @Test
  @DisplayName("4 where a file is malformed; what was there before stays as it was")
  void refused() throws IOException {
    write("out.csv", "from before");
    write("claims.csv", CLAIMS.replace("L1,APPRAISAL", "L1,EXAM"));
    assertThat(assess()).isEqualTo(ExitCode.REFUSED);
    assertThat(err.toString())
        .contains("claims.csv, row 2, column kind: not one of TRAINING, APPRAISAL")
        .doesNotContain("EXAM");
    assertThat(Files.readString(directory.resolve("out.csv"))).isEqualTo("from before");
  }
}
