package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.Classes;
import io.butie.application.port.Transactions;
import io.butie.domain.reference.ClassId;
import io.butie.domain.training.TrainingClass;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** The classes that a caller may see: another region's or institution's is as good as none. */
@Dependent
public class VisibleClasses {

  private final Transactions transactions;
  private final Classes classes;

  @Inject
  public VisibleClasses(Transactions transactions, Classes classes) {
    this.transactions = transactions;
    this.classes = classes;
  }

  /**
   * The class.
   *
   * @throws ProblemException 404 where the caller sees none by this id
   */
  TrainingClass by(SecurityContext security, String id) {
    RegionScope scope = RegionScope.of(security);
    return Optional.of(id)
        .filter(ClassId::isId)
        .flatMap(known -> transactions.read(() -> classes.find(new ClassId(known))))
        .filter(trainingClass -> scope.covers(trainingClass.region(), trainingClass.institution()))
        .orElseThrow(() -> ProblemException.notFound("there is no such class", "没有此培训班"));
  }
}
