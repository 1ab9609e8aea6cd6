package io.butie.application.port;

import io.butie.domain.reference.ClassId;
import io.butie.domain.training.TrainingClass;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The register of training classes. */
public interface Classes {

  void add(TrainingClass trainingClass);

  Optional<TrainingClass> find(ClassId id);

  /** Those of the classes that are registered, by id. */
  Map<ClassId, TrainingClass> findAll(Collection<ClassId> ids);

  /** Writes what changed in its state and money; a move that is not in the table throws. */
  void save(TrainingClass trainingClass);
}
