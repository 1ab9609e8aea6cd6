package io.butie.domain.claim;

/** The life of a public notice (公示, R32). */
public enum NoticeState {
  /** Shown to the public: its three working days run, and its lines wait. */
  PUBLISHED,
  /** Its days are over: from the next working day its lines are owed. */
  ENDED
}
