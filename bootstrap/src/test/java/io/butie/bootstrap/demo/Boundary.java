package io.butie.bootstrap.demo;

/** Where the plug is pulled: between two steps of a run, or while the treasury is spoken to. */
public enum Boundary {
  STARTED,
  RESERVED,
  FROZEN,
  APPROVED,
  INSTRUCTED,
  DISPATCHED,
  BEFORE_SENDING,
  AFTER_SENDING,
  ACCEPTED,
  ANSWERED
}
