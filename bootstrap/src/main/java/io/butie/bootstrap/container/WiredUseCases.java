package io.butie.bootstrap.container;

import io.butie.adapters.persistence.Boundary;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.application.run.PayDueClaims;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.UseCases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.UserTransaction;

/** The use cases of this process's composition, on the container's persistence unit and JTA. */
@ApplicationScoped
public class WiredUseCases {

  @PersistenceUnit(unitName = "butie")
  private EntityManagerFactory entities;

  @Resource private UserTransaction transaction;

  private UseCases useCases;

  @PostConstruct
  void wire() {
    useCases =
        Wiring.of(Composition.current(), new JpaTransactions(entities, Boundary.jta(transaction)));
  }

  /** Everything that can be done. */
  public UseCases useCases() {
    return useCases;
  }

  /** What the batch job drives. */
  @Produces
  PayDueClaims payDueClaims() {
    return useCases.payDueClaims();
  }
}
