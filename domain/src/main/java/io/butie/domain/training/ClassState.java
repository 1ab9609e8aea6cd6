package io.butie.domain.training;

/** The life of a training class. */
public enum ClassState {
  /** 开班申请 submitted (R19). */
  APPLIED,
  /** Approved by HR, its money encumbered (R20, R52). */
  APPROVED,
  REFUSED,
  /** No more claims; what was encumbered and not used is released. */
  CLOSED
}
