package io.butie.domain.disbursement;

import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment run of one region.
 *
 * @param payDay the day for which the run was made
 * @param contentHash the hash of {@link RunContent}; empty until frozen
 */
public record PaymentRun(
    RunId id,
    Region region,
    LocalDate payDay,
    RunState state,
    UserId madeBy,
    Optional<UserId> approvedBy,
    ControlTotals totals,
    Optional<Digest> contentHash) {

  /** A new run, made by a finance maker of the region. */
  public static Outcome<PaymentRun> make(
      RunId id, Region region, LocalDate payDay, SignedInUser maker) {
    return maker
        .allowedAs(Role.FINANCE_MAKER, region)
        .map(
            user ->
                new PaymentRun(
                    id,
                    region,
                    payDay,
                    PaymentTransitions.RUN.start(),
                    user.id(),
                    Optional.empty(),
                    ControlTotals.NONE,
                    Optional.empty()));
  }

  /** Nothing changes any more: what is in the run is fixed by its totals and hash. */
  public Outcome<PaymentRun> freeze(ControlTotals frozenTotals, Digest hash) {
    return PaymentTransitions.RUN
        .next(state, RunEvent.FREEZE)
        .map(
            next ->
                new PaymentRun(
                    id, region, payDay, next, madeBy, approvedBy, frozenTotals, Optional.of(hash)));
  }

  /**
   * Approved by a finance checker of the region who is not the maker, on the content that they saw
   * and that is still there.
   *
   * @param seen the content hash that the checker was shown
   * @param present the content hash of what the run holds now
   */
  public Outcome<PaymentRun> approve(SignedInUser checker, Digest seen, Digest present) {
    Outcome<RunState> next = PaymentTransitions.RUN.next(state, RunEvent.APPROVE);
    if (next.isRefused()) {
      return next.map(this::in);
    }
    if (!present.equals(seen) || !contentHash.equals(Optional.of(present))) {
      return Outcome.refused(
          RefusalCode.CONTENT_CHANGED,
          "run " + id + " is not what was shown; read it again before approving",
          "支付批次 " + id + " 与所见内容不一致，请重新查看后再复核");
    }
    return checked(checker, RunEvent.APPROVE);
  }

  /** Rejected by a finance checker of the region who is not the maker. */
  public Outcome<PaymentRun> reject(SignedInUser checker) {
    return checked(checker, RunEvent.REJECT);
  }

  private Outcome<PaymentRun> checked(SignedInUser checker, RunEvent event) {
    return checker
        .allowedAs(Role.FINANCE_CHECKER, region)
        .then(user -> FourEyes.check(madeBy, user))
        .then(user -> after(event).map(run -> run.approvedBy(user.id())));
  }

  /** The run after the event, or WRONG_STATE. */
  public Outcome<PaymentRun> after(RunEvent event) {
    return PaymentTransitions.RUN.next(state, event).map(this::in);
  }

  private PaymentRun in(RunState next) {
    return new PaymentRun(id, region, payDay, next, madeBy, approvedBy, totals, contentHash);
  }

  private PaymentRun approvedBy(UserId user) {
    return new PaymentRun(
        id, region, payDay, state, madeBy, Optional.of(user), totals, contentHash);
  }
}
