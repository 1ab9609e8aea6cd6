package io.butie.domain.claim;

/** Whether the institution is on the published list that the rulebook asks for (R17, R23). */
public enum ListStatus {
  LISTED,
  NOT_LISTED,
  /** The class's region is not known, so no list could be looked at. */
  UNKNOWN
}
