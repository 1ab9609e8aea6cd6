package io.butie.domain.claim;

/** What moves a public notice. */
public enum NoticeEvent {
  /** The working day after its last one has come. */
  END
}
