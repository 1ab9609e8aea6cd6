package io.butie.domain.disbursement;

/** What happens to a payment run. */
public enum RunEvent {
  FREEZE,
  APPROVE,
  REJECT,
  DISPATCH,
  SETTLE,
  SETTLE_PARTLY,
  RECONCILE
}
