package io.butie.adapters.rest.run;

import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run as it is shown.
 *
 * @param lines the control totals; 0 until the run is frozen, as are the next two
 * @param contentHash SHA-256 of what was approved, in hex; absent until the run is frozen
 */
public record RunView(
    String id,
    String region,
    LocalDate payDay,
    String state,
    String madeBy,
    Optional<String> approvedBy,
    int lines,
    int instructions,
    long amountFen,
    Optional<String> contentHash) {

  static RunView of(PaymentRun run) {
    return new RunView(
        run.id().value(),
        run.region().code(),
        run.payDay(),
        run.state().name(),
        run.madeBy().value(),
        run.approvedBy().map(UserId::value),
        run.totals().lines(),
        run.totals().instructions(),
        run.totals().amount().fen(),
        run.contentHash().map(Digest::hex));
  }
}
