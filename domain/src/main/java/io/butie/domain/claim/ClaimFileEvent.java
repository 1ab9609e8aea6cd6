package io.butie.domain.claim;

/** What happens to a file of claim lines. */
public enum ClaimFileEvent {
  ACCEPT,
  REFUSE,
  FAIL
}
