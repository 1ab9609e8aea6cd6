package io.butie.domain.disbursement;

/** What happens to a payment instruction. */
public enum InstructionEvent {
  INSTRUCT,
  SEND,
  ACCEPT,
  NO_ANSWER,
  FOUND_AT_TREASURY,
  NEVER_RECEIVED,
  SETTLE,
  RETURN,
  DROP
}
