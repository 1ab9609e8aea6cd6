package io.butie.domain.fund;

/** What moves a fund order. */
public enum FundOrderEvent {
  APPROVE,
  REJECT
}
