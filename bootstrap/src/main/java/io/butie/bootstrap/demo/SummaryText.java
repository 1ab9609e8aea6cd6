package io.butie.bootstrap.demo;

import io.butie.adapters.files.NoticeData;
import io.butie.application.port.Overview.Count;
import io.butie.application.port.Overview.Returned;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Clause;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.TestRule;
import io.butie.domain.quota.TrainingQuota;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The summary as a person reads it: amounts in yuan. */
final class SummaryText {

  private static final String ROW = "%-8s %-23s %16s %14s %14s %14s %16s %14s%n";

  private final Summary summary;
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);

  SummaryText(Summary summary) {
    this.summary = summary;
  }

  String write() {
    funds();
    lines();
    quotas();
    ending();
    return text.toString();
  }

  private void funds() {
    out.printf("%nFunds of %d by region and channel, in yuan%n", SampleIntake.FUND_YEAR);
    out.printf(
        ROW,
        "region",
        "channel",
        "appropriated",
        "encumbered",
        "payable",
        "in transit",
        "paid",
        "returned");
    long[] all = new long[6];
    for (Region region : regions().keySet()) {
      for (FundChannel channel : FundChannel.values()) {
        long[] row = figures(region, channel);
        for (int i = 0; i < row.length; i++) {
          all[i] += row[i];
        }
        fundRow(region.code(), channel.name(), row);
      }
    }
    fundRow("all", "", all);
  }

  private void fundRow(String region, String channel, long... fen) {
    out.printf(
        ROW,
        region,
        channel,
        yuan(fen[0]),
        yuan(fen[1]),
        yuan(fen[2]),
        yuan(fen[3]),
        yuan(fen[4]),
        yuan(fen[5]));
  }

  private long[] figures(Region region, FundChannel channel) {
    return new long[] {
      -balance(region, channel, AccountKind.APPROPRIATION),
      balance(region, channel, AccountKind.ENCUMBERED),
      balance(region, channel, AccountKind.PAYABLE),
      balance(region, channel, AccountKind.IN_TRANSIT),
      balance(region, channel, AccountKind.PAID),
      summary.returned().stream()
          .filter(sum -> sum.region().equals(region) && sum.channel() == channel)
          .map(Returned::amount)
          .mapToLong(Money::fen)
          .sum()
    };
  }

  private long balance(Region region, FundChannel channel, AccountKind kind) {
    return summary
        .balances()
        .getOrDefault(new FundAccount(region, SampleIntake.FUND_YEAR, channel, kind), 0L);
  }

  private void lines() {
    out.printf("%nLines%n");
    out.printf(
        "  %,9d decided: %,d pay, %,d hold, %,d refuse%n",
        summary.lines(),
        summary.lines(Verdict.PAY),
        summary.lines(Verdict.HOLD),
        summary.lines(Verdict.REFUSE));
    out.printf("  %,9d paid%n", summary.lines(ClaimState.PAID));
    out.printf(
        "  %,9d set aside: the class's encumbrance does not cover them (INSUFFICIENT_ENCUMBRANCE,"
            + " 四(二) R52)%n",
        summary.lines(ClaimState.UNFUNDED));
    out.printf("  %,9d holds denied%n", summary.lines(ClaimState.DENIED));
    out.printf(
        "  %,9d class openings refused: no channel stated or no money left (四(二) R51, R52)%n",
        summary.stages().counted("openings refused"));
    out.printf("%nRefused and held, by the deciding finding and its clause%n");
    Map<String, Long> byCode = new TreeMap<>();
    for (Count count : summary.counts()) {
      count
          .code()
          .ifPresent(code -> byCode.merge(count.verdict() + " " + code, count.lines(), Long::sum));
    }
    byCode.forEach(
        (what, count) ->
            out.printf(
                "  %,9d %-40s %s%n", count, what, clause(what.substring(what.indexOf(' ') + 1))));
  }

  private String clause(String code) {
    for (ClaimKind kind : ClaimKind.values()) {
      Optional<TestRule> rule = summary.rulebook().test(FindingCode.valueOf(code), kind);
      if (rule.isPresent()) {
        return rule.map(TestRule::clause).map(Clause::toString).get();
      }
    }
    return "";
  }

  private void quotas() {
    out.printf("%nTraining awards against the year's task (四(二) R51)%n");
    regions()
        .forEach(
            (region, row) -> {
              long awarded = summary.quota().awardedIn(region);
              out.printf(
                  "  %s %s %,d of %,d (%.1f %%)%n",
                  region, row.name(), awarded, row.total(), 100.0 * awarded / row.total());
            });
  }

  private void ending() {
    out.printf("%nTime by stage, in seconds%n");
    summary
        .stages()
        .seconds()
        .forEach((stage, seconds) -> out.printf("  %-16s %8.3f%n", stage, seconds));
    out.printf("%nCheckpoint%n");
    summary.checkpoint().text().lines().forEach(line -> out.printf("  %s%n", line));
    out.printf("%nAudit bundle: %s%n", summary.bundle());
    summary.report().checked().counts().forEach((what, n) -> out.printf("  %,9d %s%n", n, what));
    out.print(
        summary.verified()
            ? "bundle verified\n"
            : "BUNDLE NOT VERIFIED: " + summary.failure() + "\n");
  }

  private static Map<Region, TrainingQuota> regions() {
    return NoticeData.trainingQuotas().byRegion();
  }

  private static String yuan(long fen) {
    return String.format(Locale.ROOT, "%,d.%02d", fen / 100, fen % 100);
  }
}
