package io.butie.application.training;

import io.butie.application.port.Classes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.ClassId;
import io.butie.domain.training.TrainingClass;

/** A class on which a reviewer has a word to say. */
final class ReviewedClass {

  private ReviewedClass() {}

  /** Of the reviewer's region; NOT_FOUND where there is none. */
  static Outcome<TrainingClass> of(Classes classes, SignedInUser reviewer, ClassId id) {
    return classes
        .find(id)
        .<Outcome<TrainingClass>>map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused(RefusalCode.NOT_FOUND, "there is no class " + id, "没有培训班 " + id))
        .then(found -> reviewer.allowedAs(Role.HR_REVIEWER, found.region()).map(user -> found));
  }
}
