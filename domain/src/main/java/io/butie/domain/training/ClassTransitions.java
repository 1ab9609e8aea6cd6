package io.butie.domain.training;

import io.butie.domain.policy.TransitionTable;

/** Every move that a training class can make. */
public final class ClassTransitions {

  public static final TransitionTable<ClassState, ClassEvent> TRAINING_CLASS =
      TransitionTable.startingIn(ClassState.APPLIED, ClassEvent.class)
          .row(ClassState.APPLIED, ClassEvent.APPROVE, ClassState.APPROVED)
          .row(ClassState.APPLIED, ClassEvent.REFUSE, ClassState.REFUSED)
          .row(ClassState.APPROVED, ClassEvent.CLOSE, ClassState.CLOSED)
          .build();

  private ClassTransitions() {}
}
