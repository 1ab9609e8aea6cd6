package io.butie.bootstrap.demo;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.butie.adapters.bundle.verify.Failure;
import io.butie.adapters.bundle.verify.Report;
import io.butie.application.port.Overview.Count;
import io.butie.application.port.Overview.Returned;
import io.butie.bootstrap.UseCases;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.quota.QuotaProgress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/** The figures of the demo, for a person or as one JSON object. */
record Summary(
    int lines,
    List<Count> counts,
    SortedMap<FundAccount, Long> balances,
    List<Returned> returned,
    QuotaProgress quota,
    Rulebook rulebook,
    Path bundle,
    SignedCheckpoint checkpoint,
    Report report,
    Stages stages) {

  static Summary of(
      UseCases useCases,
      Rulebook rulebook,
      int lines,
      Path bundle,
      SignedCheckpoint checkpoint,
      Report report,
      Stages stages) {
    return new Summary(
        lines,
        useCases.overview().lines(),
        useCases.ledger().balances(),
        useCases.overview().returned(),
        useCases.quotas().read(),
        rulebook,
        bundle,
        checkpoint,
        report,
        stages);
  }

  boolean verified() {
    return report.isTrue();
  }

  long lines(Verdict verdict) {
    return sum(count -> count.verdict() == verdict);
  }

  long lines(ClaimState state) {
    return sum(count -> count.state() == state);
  }

  private long sum(Predicate<Count> which) {
    return counts.stream().filter(which).mapToLong(Count::lines).sum();
  }

  private long paidFen() {
    return counts.stream()
        .filter(count -> count.state() == ClaimState.PAID)
        .mapToLong(Count::fen)
        .sum();
  }

  long returnedFen() {
    return returned.stream().mapToLong(sum -> sum.amount().fen()).sum();
  }

  String failure() {
    return report.failure().map(Failure::toString).orElse("");
  }

  String toText() {
    return new SummaryText(this).write();
  }

  String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lines", lines);
    json.put("pay", lines(Verdict.PAY));
    json.put("hold", lines(Verdict.HOLD));
    json.put("refuse", lines(Verdict.REFUSE));
    json.put("paid_lines", lines(ClaimState.PAID));
    json.put("paid_fen", paidFen());
    json.put("returned_fen", returnedFen());
    json.put("transfers", report.checked().transfers());
    json.put("root", checkpoint.checkpoint().root().hex());
    json.put("verified", verified());
    json.put("seconds", stages.seconds());
    Gson gson = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    return gson.toJson(json) + "\n";
  }
}
