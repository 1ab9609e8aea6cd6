package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.intake.ImportBalances.OpeningBalances;
import io.butie.application.intake.PastAwards.PastAward;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of earlier systems: every bad row and column is named, and no value of any. */
class OpeningFilesTest {

  private static final String BALANCES =
      "region,fund_year,fund_channel,account,balance_fen,document,as_of\n";
  private static final String AWARDS =
      "award_id,kind,person_id,occupation,level,certificate_type,certificate_date,class_id,"
          + "class_starts_on,class_ends_on,state\n";

  @TempDir private Path directory;
  private final Problems problems = new Problems();

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("opening.csv"), text);
  }

  private List<String> said() {
    return problems.first().stream().map(Problem::toString).toList();
  }

  @Test
  void balancesAreReadWithTheDigestOfTheFile() throws IOException {
    Path file =
        file(
            BALANCES
                + "130100,2023,SKILL_UPGRADE,UNENCUMBERED,100,冀财社〔2023〕3号,2023-01-01\r\n"
                + "130100,2022,SKILL_UPGRADE,UNENCUMBERED,1,冀财社〔2023〕3号,2023-01-01\r\n");

    OpeningBalances balances = OpeningBalancesFile.read(file, problems);

    assertThat(said()).isEmpty();
    assertThat(balances.file().rows()).isEqualTo(2);
    assertThat(balances.file().amount()).isEqualTo(Money.ofFen(101));
    assertThat(balances.content()).isEqualTo(Digest.sha256(Files.readAllBytes(file)));
  }

  @Test
  void everyBadRowOfBalancesIsNamed() throws IOException {
    OpeningBalancesFile.read(
        file(
            BALANCES
                + "130100,2023,SKILL_UPGRADE,UNENCUMBERED,100,D,2023-01-01\n"
                + "130100,2023,SKILL_UPGRADE,UNENCUMBERED,200,E,2023-01-01\n"
                + "130000,2023,SKILL_UPGRADE,UNENCUMBERED,100,D,2023-01-01\n"
                + "130200,23,SKILL_UPGRADE,PAID,0,D,2023-01-01\n"
                + "130300,2023,LOTTERY,CASH,-1,,2023-02-30\n"),
        problems);

    assertThat(said())
        .containsExactly(
            "opening.csv, row 3, column fund_channel: repeats row 2",
            "opening.csv, row 4, column region: none of the notice's regions (R02)",
            "opening.csv, row 5, column fund_year: not a year from 2000 to 2999",
            "opening.csv, row 5, column account: only UNENCUMBERED can be brought over",
            "opening.csv, row 5, column balance_fen: a balance to bring over is more than 0",
            "opening.csv, row 6, column fund_channel: not one of EMPLOYMENT_SUBSIDY, SKILL_UPGRADE,"
                + " UNEMPLOYMENT_INSURANCE",
            "opening.csv, row 6, column account: not one of APPROPRIATION, UNENCUMBERED,"
                + " ENCUMBERED, PAYABLE, IN_TRANSIT, PAID, LAPSED, UNIDENTIFIED",
            "opening.csv, row 6, column balance_fen: not a whole number of at most 15 digits",
            "opening.csv, row 6, column document: must not be empty",
            "opening.csv, row 6, column as_of: not a date yyyy-MM-dd");
  }

  @Test
  void awardsAreReadAgainAndGiveTheSameDigest() throws IOException {
    Path file = file("\uFEFF" + AWARDS + "A1,TRAINING,13010219900307123x,4-1,4,,,,,,PAID\n");

    PastAwardsFile awards = PastAwardsFile.check(file, problems);
    List<PastAward> read = new ArrayList<>();

    assertThat(awards.forEach(read::add)).isEqualTo(awards.file().content());
    assertThat(awards.file().content()).isEqualTo(Digest.sha256(Files.readAllBytes(file)));
    assertThat(read).extracting(PastAward::id).containsExactly("A1");
    assertThat(said()).isEmpty();
  }

  @Test
  void whatTheRegisterCannotKeepIsNamed() throws IOException {
    PastAwardsFile awards =
        PastAwardsFile.check(
            file(
                AWARDS
                    + "A".repeat(65)
                    + ",TRAINING,1301,"
                    + "职".repeat(65)
                    + ",4,,,,,,PAID\n"
                    + "A2,TRAINING,1301,,,,,K\0,,,PAID\n"
                    + "A3,TRAINING,1301,"
                    + "职".repeat(64)
                    + ",4,,,,,,PAID\n"),
            problems);

    assertThat(said())
        .containsExactly(
            "opening.csv, row 2, column award_id: longer than 64 characters",
            "opening.csv, row 2, column occupation: longer than 64 characters",
            "opening.csv, row 3, column class_id: has a character U+0000");
    assertThat(awards.file().rows()).isEqualTo(1);
  }
}
