package io.butie.domain.claim;

/** Where a file of claim lines is. */
public enum ClaimFileState {
  /** It is here, and none of its lines is seen. */
  RECEIVED,
  /** All of its lines are registered. */
  ACCEPTED,
  /** Something in it is wrong, so none of it is registered. */
  REFUSED,
  /** It was cut off, by a crash say; none of it is registered, and it may be sent again. */
  FAILED
}
