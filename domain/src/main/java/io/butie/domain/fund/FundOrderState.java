package io.butie.domain.fund;

/** The life of a fund order. */
public enum FundOrderState {
  /** Made by one person; nothing has moved. */
  PENDING,
  /** Approved by another person, and done. */
  APPROVED,
  REJECTED
}
