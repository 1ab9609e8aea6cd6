package io.butie.adapters.files;

import io.butie.application.intake.ImportBalances.OpeningBalance;
import io.butie.application.intake.ImportBalances.OpeningBalances;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads opening balances (期初余额, R28). Only money that is promised to nobody can be brought over:
 * what stands on every other account rests on records that this ledger does not have.
 */
public final class OpeningBalancesFile {

  private static final Columns COLUMNS =
      Columns.of(
          "region", "fund_year", "fund_channel", "account", "balance_fen", "document", "as_of");

  private static final int LONGEST_DOCUMENT = 200;

  private final CodeList<FundChannel> channels = new CodeList<>(FundChannel.class);
  private final CodeList<AccountKind> accounts = new CodeList<>(AccountKind.class);
  private final Set<Region> regions = NoticeData.trainingQuotas().byRegion().keySet();
  private final Unrepeated funds = new Unrepeated("fund_channel");
  private final List<OpeningBalance> balances = new ArrayList<>();

  private OpeningBalancesFile() {}

  /** The balances, which are of no use where there are problems. */
  public static OpeningBalances read(Path path, Problems problems) throws IOException {
    OpeningBalancesFile file = new OpeningBalancesFile();
    String name = String.valueOf(path.getFileName());
    Digest content =
        HashedInput.read(path, in -> CsvFile.read(in, name, COLUMNS, problems, file::add));
    return new OpeningBalances(content, file.balances);
  }

  private void add(Row row) {
    Region region = row.requiredRegion("region");
    long year = row.requiredCount("fund_year");
    FundChannel channel = row.requiredCode(channels, "fund_channel");
    AccountKind account = row.requiredCode(accounts, "account");
    long fen = row.requiredCount("balance_fen");
    String document = row.requiredText("document");
    LocalDate asOf = row.requiredDate("as_of");
    if (row.isBad()) {
      return;
    }
    check(row, region, year, account, fen);
    row.requireNoLonger("document", LONGEST_DOCUMENT);
    funds.check(row, region + "/" + year + "/" + channel);
    if (!row.isBad()) {
      balances.add(
          new OpeningBalance(region, (int) year, channel, Money.ofFen(fen), document, asOf));
    }
  }

  private void check(Row row, Region region, long year, AccountKind account, long fen) {
    if (!regions.contains(region)) {
      row.problem("region", new Words("none of the notice's regions (R02)", "不是文件所列地区（R02）"));
    }
    if (year < 2000 || year > 2999) {
      row.problem("fund_year", new Words("not a year from 2000 to 2999", "不是 2000 至 2999 的年份"));
    }
    if (account != AccountKind.UNENCUMBERED) {
      row.problem(
          "account", new Words("only UNENCUMBERED can be brought over", "只能结转 UNENCUMBERED 账户"));
    }
    if (fen == 0) {
      row.problem("balance_fen", new Words("a balance to bring over is more than 0", "结转的余额须大于 0"));
    }
  }
}
