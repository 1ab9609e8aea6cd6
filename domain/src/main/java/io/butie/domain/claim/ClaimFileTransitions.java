package io.butie.domain.claim;

import io.butie.domain.policy.TransitionTable;

/** Every move that a file of claim lines can make. */
public final class ClaimFileTransitions {

  public static final TransitionTable<ClaimFileState, ClaimFileEvent> FILE =
      TransitionTable.startingIn(ClaimFileState.RECEIVED, ClaimFileEvent.class)
          .row(ClaimFileState.RECEIVED, ClaimFileEvent.ACCEPT, ClaimFileState.ACCEPTED)
          .row(ClaimFileState.RECEIVED, ClaimFileEvent.REFUSE, ClaimFileState.REFUSED)
          .row(ClaimFileState.RECEIVED, ClaimFileEvent.FAIL, ClaimFileState.FAILED)
          .build();

  private ClaimFileTransitions() {}
}
