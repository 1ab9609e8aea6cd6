package io.butie.domain.training;

import io.butie.domain.policy.TransitionTable;

/** How a class lives, as the table that the code obeys (R19, R20). */
public final class ClassTransitions {

  public static final TransitionTable<ClassState, ClassEvent> TABLE =
      TransitionTable.of(ClassState.class, ClassEvent.class)
          .row(ClassState.APPLIED, ClassEvent.APPROVE, ClassState.APPROVED)
          .row(ClassState.APPLIED, ClassEvent.REFUSE, ClassState.REFUSED)
          .row(ClassState.APPROVED, ClassEvent.CLOSE, ClassState.CLOSED)
          .build();

  private ClassTransitions() {}
}
