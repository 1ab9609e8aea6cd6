package io.butie.adapters.persistence;

import io.butie.application.port.Classes;
import io.butie.domain.reference.ClassId;
import io.butie.domain.training.TrainingClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The class register. */
public final class JpaClasses implements Classes {

  private final JpaTransactions session;

  public JpaClasses(JpaTransactions session) {
    this.session = session;
  }

  @Override
  public void add(TrainingClass trainingClass) {
    session.entities().persist(ClassRow.of(trainingClass));
  }

  @Override
  public Optional<TrainingClass> find(ClassId id) {
    return Optional.ofNullable(session.entities().find(ClassRow.class, id.value()))
        .map(ClassRow::toTrainingClass);
  }

  @Override
  public Map<ClassId, TrainingClass> findAll(Collection<ClassId> ids) {
    Map<ClassId, TrainingClass> found = new HashMap<>();
    InLists.of(
        ids.stream().map(ClassId::value).distinct().toList(),
        chunk ->
            session
                .entities()
                .createQuery("SELECT c FROM ClassRow c WHERE c.id IN :ids", ClassRow.class)
                .setParameter("ids", chunk)
                .getResultList()
                .forEach(row -> found.put(new ClassId(row.id), row.toTrainingClass())));
    return found;
  }

  @Override
  public void save(TrainingClass trainingClass) {
    session.entities().find(ClassRow.class, trainingClass.id().value()).take(trainingClass);
  }
}
