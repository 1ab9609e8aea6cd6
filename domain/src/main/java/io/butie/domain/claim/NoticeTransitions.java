package io.butie.domain.claim;

import io.butie.domain.policy.TransitionTable;

/** Every move that a public notice can make. An objection freezes a line, not its notice. */
public final class NoticeTransitions {

  public static final TransitionTable<NoticeState, NoticeEvent> NOTICE =
      TransitionTable.startingIn(NoticeState.PUBLISHED, NoticeEvent.class)
          .row(NoticeState.PUBLISHED, NoticeEvent.END, NoticeState.ENDED)
          .build();

  private NoticeTransitions() {}
}
