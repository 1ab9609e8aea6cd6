package io.butie.domain.training;

/** What moves a class. */
public enum ClassEvent {
  APPROVE,
  REFUSE,
  CLOSE
}
