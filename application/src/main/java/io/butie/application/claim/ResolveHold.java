package io.butie.application.claim;

import io.butie.application.port.Awards;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.DecidedLine;
import io.butie.application.port.Ledger;
import io.butie.application.port.Quotas;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.ClaimTransitions;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.HoldResolutionRecord.Resolution;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Optional;

/** A held line is released or denied by a named supervisor, with a reason (四(四) R59). */
public final class ResolveHold {

  private final Transactions transactions;
  private final Claims claims;
  private final Awards awards;
  private final Quotas quotas;
  private final Ledger ledger;

  public ResolveHold(
      Transactions transactions, Claims claims, Awards awards, Quotas quotas, Ledger ledger) {
    this.transactions = transactions;
    this.claims = claims;
    this.awards = awards;
    this.quotas = quotas;
    this.ledger = ledger;
  }

  /**
   * Lets the line be paid; MALFORMED where the reason is none, WRONG_STATE where it is not held.
   */
  public Outcome<ClaimState> release(SignedInUser supervisor, LineId line, String reason) {
    return resolve(supervisor, line, reason, Resolution.RELEASED, ClaimEvent.RELEASE);
  }

  /**
   * Ends the line and frees its award, so that it can be claimed again; refused as a release is.
   */
  public Outcome<ClaimState> deny(SignedInUser supervisor, LineId line, String reason) {
    return resolve(supervisor, line, reason, Resolution.DENIED, ClaimEvent.DENY);
  }

  /** The award can be given again, and no longer counts against the region's annual total (R51). */
  private void free(DecidedLine line, Region region) {
    awards.free(line.id().value());
    if (line.kind() == ClaimKind.TRAINING) {
      QuotaProgress progress = quotas.hold();
      progress.free(region);
      quotas.save(progress);
    }
  }

  private Outcome<ClaimState> resolve(
      SignedInUser supervisor, LineId id, String reason, Resolution resolution, ClaimEvent event) {
    return transactions.attempt(
        () -> {
          Optional<DecidedLine> line = claims.find(id);
          Optional<Region> region = claims.regionOf(id);
          if (line.isEmpty() || region.isEmpty()) {
            return Outcome.refused(RefusalCode.NOT_FOUND, "there is no line " + id, "没有申领明细 " + id);
          }
          return supervisor
              .allowedAs(Role.HR_SUPERVISOR, region.get())
              .then(user -> Reason.of(reason))
              .then(why -> ClaimTransitions.LINE.next(line.get().state(), event))
              .then(
                  next -> {
                    claims.move(List.of(id), line.get().state(), event);
                    if (resolution == Resolution.DENIED) {
                      free(line.get(), region.get());
                    }
                    return ledger
                        .post(
                            List.of(
                                new HoldResolutionRecord(
                                    region.get(),
                                    "resolve/" + id,
                                    id.value(),
                                    resolution,
                                    reason,
                                    supervisor.id().value(),
                                    line.get().decision())))
                        .map(posted -> next);
                  });
        });
  }
}
